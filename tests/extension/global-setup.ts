import { buildStaleExtensions } from './built.ts';

/** Before all tests on the built extension: it is there and up to date, or nothing runs. */
export default buildStaleExtensions;
