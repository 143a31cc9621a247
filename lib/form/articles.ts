import type { Label } from './types.ts';

/** The caption over the rows of table 二 that an item of article 20 asks for: `第二十条第（一）项`. */
export function article20(item: string): readonly Label[] {
  return [{ text: `第二十条第（${item}）项`, en: `Article 20 (${item})` }];
}

/** The head of the label column of table 二. */
export const CONTENT_HEAD = '信息内容';
