import { escapeHtml } from '../pages/html.ts';

/** One line of a list. */
export interface Line {
  href: string;
  /** In full. */
  title: string;
  /** ISO date. */
  date: string;
  organ: string;
  year: number;
}

/** How a list writes its lines. */
export type Shape = (lines: readonly Line[]) => string;

const anchor = ({ href, title }: Line, text = title): string =>
  `<a href="${escapeHtml(href)}" target="_blank" title="${escapeHtml(title)}">${escapeHtml(text)}</a>`;

/** `ul` with dates; long titles are cut off, and stand in `title` in full. */
export const bulleted: Shape = (lines) => {
  const items = lines.map((line) => {
    const cut = line.title.length > 26 ? `${line.title.slice(0, 24)}...` : line.title;
    return `<li><span class="date">${line.date}</span><i>·</i>${anchor(line, cut)}</li>`;
  });
  return `<ul class="list">\n${items.join('\n')}\n</ul>`;
};

export const tabular: Shape = (lines) => {
  const rows = lines.map(
    (line, index) =>
      `<tr><td>${index + 1}</td><td>${anchor(line)}</td><td>${escapeHtml(line.organ)}</td><td>${line.date}</td></tr>`,
  );
  return `<table class="xxgk_list" width="100%"><tr><th>序号</th><th>名称</th><th>发布机构</th><th>发布日期</th></tr>\n${rows.join('\n')}\n</table>`;
};

export const described: Shape = (lines) => {
  const items = lines.map(
    (line) =>
      `<dt>${anchor(line)}</dt><dd>${line.date.replaceAll('-', '.')} 来源：${escapeHtml(line.organ)}</dd>`,
  );
  return `<dl class="news">\n${items.join('\n')}\n</dl>`;
};

/** A heading for each organ, its years below: a link says nothing but the year. */
export const grouped: Shape = (lines) => {
  const organs = [...new Set(lines.map(({ organ }) => organ))];
  return organs
    .map((organ) => {
      const years = lines
        .filter((line) => line.organ === organ)
        .map(({ href, year }) => `<a href="${escapeHtml(href)}">${year}年</a>`);
      return `<div class="dept"><h3>${escapeHtml(organ)}</h3><p>${years.join(' | ')}</p></div>`;
    })
    .join('\n');
};

/** On an organ's own site: its name stands at the top of the page, not in the links. */
export const yearly: Shape = (lines) => {
  const items = lines.map(
    (line) =>
      `<li><a href="${escapeHtml(line.href)}">${line.year}年政府信息公开工作年度报告</a><em>[${line.date}]</em></li>`,
  );
  return `<ul class="nb">\n${items.join('\n')}\n</ul>`;
};
