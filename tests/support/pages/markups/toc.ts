import type { Figures } from '../figures.ts';
import { gridOf } from '../grid.ts';
import { escapeHtml, orBlank, spans, tableHtml } from '../html.ts';
import type { Markup } from '../report.ts';
import { headingText, writeReport } from '../report.ts';
import type { Rng } from '../rng.ts';

function contents({ sections }: Figures, rng: Rng): string {
  const lines = sections.map(headingText);
  const shape = rng.pick(['dots', 'links', 'plain']);
  const head = '<p align="center">目　录</p>';
  if (shape === 'links') {
    return `${head}<ul>${lines.map((line, index) => `<li><a href="#s${index}">${escapeHtml(line)}</a></li>`).join('')}</ul>`;
  }
  if (shape === 'plain') return head + lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
  return (
    head + lines.map((line, index) => `<p>${escapeHtml(line)}${'…'.repeat(12)}${index + 1}</p>`).join('\n')
  );
}

/** A table of contents before the text: every heading stands on the page twice. */
export const toc: Markup = (figures, rng) => {
  const choice = rng.fork('toc');
  let count = 0;
  return writeReport(figures, rng, {
    paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
    heading: (text) => {
      count += 1;
      return `<p id="s${count - 1}"><strong>${escapeHtml(text)}</strong></p>`;
    },
    assemble: (parts) => {
      const [front, ...rest] = parts;
      const before = choice.chance(0.5);
      const list = contents(figures, choice);
      const opening = before ? [list, front?.html] : [front?.html, list];
      return [...opening, ...rest.map(({ html }) => html)].join('\n');
    },
    table: (key, table, style) =>
      tableHtml(gridOf(key, table, style), (cell) => `<td${spans(cell)}>${orBlank(cell.text)}</td>`),
  });
};
