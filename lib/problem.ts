import type { Text } from './form/types.ts';

/** Why something could not be read, fetched or checked, in words for people. */
export class Problem extends Error {
  readonly text: Text;

  constructor(zh: string, en: string) {
    super(en);
    this.name = 'Problem';
    this.text = { zh, en };
  }
}
