import { parseDocument } from '../../lib/dom/document.ts';
import type { Lang } from '../../lib/output/formatter.ts';
import { looksLikeHtml } from '../../lib/page/detect.ts';
import { gridTexts, pageGrids } from '../../lib/page/grid.ts';
import { Problem } from '../../lib/problem.ts';
import { expand } from '../inputs.ts';
import { readText } from '../job.ts';
import { Loader } from '../loader.ts';
import { Output } from '../output.ts';
import { explain } from '../problem.ts';
import { reportProblem } from '../report-problem.ts';

type GridTexts = (string | null)[][];

async function gridsOf(argument: string): Promise<GridTexts[]> {
  const [input, ...more] = (await expand([argument])).inputs;
  if (input === undefined || more.length > 0) throw new Problem('请给出一个文件', 'name one file');
  const loaded = await new Loader().load(input);
  const text = await readText(loaded);
  if (loaded.kind === 'text' || (loaded.kind === 'unknown' && !looksLikeHtml(text))) {
    throw new Problem('纯文本没有网页表格', 'plain text has no tables of a page');
  }
  return pageGrids(parseDocument(text)).map(gridTexts);
}

/** One row a line: wide tables can be read, and compared line by line. */
function rowsOnLines(grids: readonly GridTexts[]): string {
  const list = (items: readonly string[], indent: string): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}]`;
  return `${list(
    grids.map((rows) =>
      list(
        rows.map((row) => JSON.stringify(row)),
        '  ',
      ),
    ),
    '',
  )}\n`;
}

/**
 * `gouji grid`: writes the tables of one page as the HTML standard forms them.
 *
 * @returns the exit status: 2 where the page cannot be read, else 0
 */
export async function gridCommand(argument: string, { lang }: { lang: Lang }): Promise<number> {
  try {
    const grids = await gridsOf(argument);
    const output = await Output.open();
    await output.write(rowsOnLines(grids));
    return 0;
  } catch (error) {
    reportProblem(argument, explain(error), lang);
    return 2;
  }
}
