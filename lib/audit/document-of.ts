import { parseDocument } from '../dom/document.ts';
import { PageTooLargeError } from '../dom/errors.ts';
import { Failed } from './world.ts';

/** The document of mark-up. @throws {Failed} `unreadable` where it is too large */
export function documentOf(markup: string): Document {
  try {
    return parseDocument(markup);
  } catch (error) {
    if (error instanceof PageTooLargeError) throw new Failed('unreadable', error.reason);
    throw error;
  }
}
