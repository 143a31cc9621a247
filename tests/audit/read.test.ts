import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { runJob } from '../../cli/job.ts';
import { resultOf } from '../../lib/archive/model.ts';
import { readPage } from '../../lib/audit/read.ts';
import { Failed } from '../../lib/audit/world.ts';
import type { Lang } from '../../lib/check.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { outlineOfPage } from '../../lib/page/outline.ts';
import { pageText } from '../../lib/verdict/page-text.ts';
import { fixturePages } from '../browser/support/fixtures.ts';
import { randomFigures } from '../support/pages/figures.ts';
import { LOOK_ALIKES, TRUE_REPORTS } from '../support/pages/look-alikes.ts';
import { MARKUPS } from '../support/pages/markups/index.ts';
import { makeRng } from '../support/pages/rng.ts';
import { ADDRESS, fetched, gbk, judged } from './pages.ts';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const LANGUAGES: readonly Lang[] = ['zh', 'en'];

async function asTheCommandLine(content: { bytes: Uint8Array; charset?: string }, lang: Lang) {
  const job = { source: ADDRESS, kind: 'unknown' as const, content, options: { lang, baseUrl: ADDRESS } };
  const outcome = await runJob(job);
  if (!('result' in outcome)) throw new Error(outcome.problem.en);
  return outcome.result;
}

const PAGES: readonly (readonly [string, string])[] = [
  ...fixturePages(),
  ...LOOK_ALIKES.map(({ name, html }) => [name, html] as const),
  ...TRUE_REPORTS.map(({ name, html }) => [name, html] as const),
  ...Object.entries(MARKUPS).map(
    ([name, markup]) => [name, markup(randomFigures(`audit/${name}`, '2021'), makeRng(name))] as const,
  ),
];

describe('what an audit says of a page is what the command line says', () => {
  it.each(PAGES)('%s', async (_name, html) => {
    const judgement = await judged(html);
    const content = { bytes: new TextEncoder().encode(html) };
    for (const lang of LANGUAGES) {
      expect(resultOf(ADDRESS, judgement, lang)).toEqual(await asTheCommandLine(content, lang));
    }
  });

  it.each([undefined, 'iso-8859-1', 'gbk'])('of a GBK page whose server says %s', async (charset) => {
    const bytes = gbk('<title>青溪县水务局2023年政府信息公开工作年度报告</title><p>一、总体情况<p>六、其他');
    const content = { bytes, ...(charset !== undefined && { charset }) };
    const judgement = await judged(bytes, content);
    expect(resultOf(ADDRESS, judgement, 'zh')).toEqual(await asTheCommandLine(content, 'zh'));
    expect(judgement.zh.reason ?? judgement.report?.organ).toBe('青溪县水务局');
  });
});

describe('what is kept of a page', () => {
  it('the SHA-256 of its bytes, and of the text that the overlay too reads', async () => {
    const [, html] = PAGES[0] ?? ['', ''];
    const page = fetched(html);
    const read = await readPage(page);
    expect(read.sha256).toBe(sha256(page.bytes));
    expect(read.digest).toBe(sha256(pageText(outlineOfPage(parseDocument(html)))));
    expect(read.bytes).toBe(page.bytes.byteLength);
  });

  it('is plain data', async () => {
    const read = await readPage(fetched(PAGES[0]?.[1] ?? ''));
    expect(structuredClone(read)).toEqual(read);
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});

const TITLE = '青溪县水务局2023年政府信息公开工作年度报告';
const FOOTER = '<div class="footer"><a href="/files/guide.pdf">指南</a>版权所有 青溪县人民政府</div>';
const page = (body: string, title = TITLE): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}${FOOTER}</body></html>`;
const PROSE = `<p>${'为做好这项工作，县水务局召开会议，传达有关要求，部署下一阶段任务。'.repeat(40)}</p>`;

describe('attachments of a page', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['none', page('<p>正在建设</p>').replace(FOOTER, ''), []],
    [
      'a link, its address in full',
      page('<p><a href="P0202401.pdf">年度报告.pdf</a></p>'),
      [['https://www.qingxi.gov.cn/zwgk/2023/P0202401.pdf', '年度报告.pdf']],
    ],
    [
      'linked by its icon and by its name',
      page('<a href="/a.docx"><img src="i.png"></a><a href="/a.docx">报告全文</a>'),
      [['https://www.qingxi.gov.cn/a.docx', '报告全文']],
    ],
    [
      'shown in the page',
      page('<iframe src="/pdf/web/a.pdf" width="800" height="900"></iframe>'),
      [['https://www.qingxi.gov.cn/pdf/web/a.pdf', '']],
    ],
    [
      'known by their words, one without an address',
      page(
        '<a href="down?id=1">年报.pdf</a><a href="javascript:d(2)">附表.xls</a><a href="javascript:d(3)">附表二.xls</a>',
      ),
      [
        ['https://www.qingxi.gov.cn/zwgk/2023/down?id=1', '年报.pdf'],
        ['', '附表.xls'],
        ['', '附表二.xls'],
      ],
    ],
    ['those of the footer are not the page’s', page('<p>正在建设</p>'), []],
    [
      'an article in a box that is called a share bar',
      '<div class="share"><p>报告见附件<a href="/a.pdf">a</a></p></div>',
      [['https://www.qingxi.gov.cn/a.pdf', 'a']],
    ],
  ])('%s', async (_name, html, expected) => {
    const { attachments } = await readPage(fetched(html));
    expect(attachments.map(({ href, text }) => [href, text])).toEqual(expected);
  });

  it('a report that is one: the reason names the file', async () => {
    const { report, zh, en } = await judged(page('<p>请看附件：<a href="a.pdf">年度报告.pdf</a></p>'));
    expect(report).toBeNull();
    expect(zh.reason).toContain('年度报告.pdf');
    expect(en.reason).toContain('年度报告.pdf');
  });

  it('named in the text alone, which the test on the raw text does not look at', async () => {
    const html = page(`<h1>${TITLE}</h1><p><a href="a.pdf">年度报告.pdf</a></p>`, '青溪县人民政府');
    expect((await judged(html)).zh.reason).toContain('年度报告.pdf');
  });
});

describe('whether a report may be drawn by script or stand in a frame', () => {
  const SCRIPT = '<script src="/app.js"></script>';
  it.each<[string, string, boolean]>([
    ['a shell', page(`<div id="app"></div>${SCRIPT}`, '青溪县人民政府'), true],
    [
      'a shell with a menu',
      page(`<nav>${'<a href="/">栏目</a>'.repeat(300)}</nav><main></main>${SCRIPT}`, ''),
      true,
    ],
    ['a title that promises, and a summary', page(`<p>${PROSE.slice(0, 600)}</p>${SCRIPT}`), true],
    ['the same without any script', page(`<p>${PROSE.slice(0, 600)}</p>`), false],
    ['a frame', page(`${PROSE}<iframe src="/report/1"></iframe>`, '公示'), true],
    [
      'a frame of the footer',
      page(`${PROSE}<div class="footer"><iframe src="/x"></iframe></div>`, '公示'),
      false,
    ],
    [
      'a frame that counts visits',
      page(`${PROSE}<iframe src="/c" width="0" height="0"></iframe>`, '公示'),
      false,
    ],
    [
      'a frameset',
      '<html><head><title>年报</title></head><frameset><frame src="a.html"></frameset></html>',
      true,
    ],
    ['news', page(`${PROSE}${SCRIPT}`, '县水务局召开会议'), false],
    ['a file in its place', page(`<a href="a.pdf">年度报告.pdf</a>${SCRIPT}`), false],
    ['plain text', '正在建设', false],
  ])('%s', async (_name, html, expected) => {
    expect((await readPage(fetched(html))).mayBeDrawn).toBe(expected);
  });
});

describe('what is no page', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each<[string, Uint8Array]>([
    ['a PDF, which begins as text', bytes(`%PDF-1.4\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(3000)}`)],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(500)])],
    ['noise', new Uint8Array(5000).map((_, index) => (index * 7919) % 32)],
  ])('%s', async (_name, content) => {
    const failure = await readPage(fetched(content)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failed);
    expect(failure).toMatchObject({ kind: 'no-page' });
  });

  it('a page that no report needs', async () => {
    const failure = await readPage(fetched(`<p>${'x'.repeat(17_000_000)}`)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unreadable' });
  });
});
