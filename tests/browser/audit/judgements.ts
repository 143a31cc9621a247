import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Judgement, Said } from '../../../lib/archive/model.ts';
import { check, type Lang } from '../../../lib/check.ts';
import { parseDocument } from '../../../lib/dom/document.ts';
import { pageText } from '../../support/shown.ts';

const FOLDERS = ['tests/fixtures/reports', 'samples'];

/** What the checker says of the pages of the repository, in both languages, and of one that is no report. */
export function judgements(): Judgement[] {
  const pages = FOLDERS.flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(`../../../${folder}`, import.meta.url)))
      .filter((name) => name.endsWith('.html'))
      .map((name) => pageText(`${folder}/${name}`)),
  );
  return [...pages, '<title>首页</title><p>欢迎</p>'].map((html) => {
    const said = (lang: Lang): Said => {
      const { source, report, ...rest } = check(parseDocument(html), { source: '', lang }).result;
      return rest;
    };
    const { report } = check(parseDocument(html), { source: '' }).result;
    return { report, zh: said('zh'), en: said('en') };
  });
}
