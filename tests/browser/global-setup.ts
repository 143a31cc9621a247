import { buildIfStale } from '../cli/built.ts';
import { buildStaleExtensions } from '../extension/built.ts';

/** Before all tests in browsers: the command line and both extensions are there and up to date. */
export default async function setUp(): Promise<void> {
  await buildIfStale();
  buildStaleExtensions();
}
