import { describe, expect, it } from 'vitest';
import { type Formatter, formatAll, type Paint, PLAIN } from '../../lib/output/formatter.ts';
import { rulesJson, rulesText } from '../../lib/output/rules.ts';
import { textFormatter } from '../../lib/output/text.ts';
import { displayWidth } from '../../lib/output/width.ts';
import { CLEAN, FAULTY, NO_REPORT, SAMPLE_REPORT, SAMPLE_RULES, sampleFinding } from './sample.ts';

const options = { lang: 'zh', rules: SAMPLE_RULES, paint: PLAIN, width: undefined } as const;
const zh = (more: object = {}): Formatter => textFormatter({ ...options, ...more });
const text = (...results: Parameters<typeof formatAll>[1]) => formatAll(zh(), results);
const linesOf = (output: string) => output.split('\n');
const lineWith = (output: string, part: string) => linesOf(output).findIndex((line) => line.includes(part));

describe('text', () => {
  it('gives the verdict first', () => {
    const [name, counts, about] = linesOf(text(FAULTY));
    expect(name).toBe('✗ reports/水务局 2019.html');
    expect(counts).toBe('  错误 149 · 警告 2 · 提示 1 · 未核对 3');
    expect(about).toBe(
      '  某县水务局 · 2019 年度 · 2019 版格式（国办公开办函〔2019〕60号） · 2020-01-22 公布',
    );
  });

  it('says as clearly that there is no error', () => {
    expect(linesOf(text(CLEAN)).slice(0, 3)).toEqual([
      '✓ reports/clean.html',
      '  没有发现错误',
      '  机关不明 · 年度不明 · 2021 版格式（国办公开办函〔2021〕30号） · 公布日期不明',
    ]);
    const warned = { ...CLEAN, findings: [sampleFinding('text/year', {})] };
    expect(linesOf(text(warned)).slice(0, 2)).toEqual(['! reports/clean.html', '  没有发现错误 · 警告 1']);
  });

  it('says why an input is no report', () => {
    expect(text(NO_REPORT)).toBe('– reports/notice.html\n  未检查：页面是印发格式的通知\n');
  });

  it('folds equal cells into one statement with their rows', () => {
    const output = text(FAULTY);
    const head = lineWith(output, '单元格为空（147 个单元格，涉及 21 行）');
    expect(head).toBeGreaterThan(0);
    const places = linesOf(output)[head + 1] ?? '';
    expect(places).toMatch(/^ {8}全部 7 列：（一）予以公开、（二）部分公开、（三）1\.属于国家秘密、/u);
    expect(places).toMatch(/（七）总计、四、结转下年度继续办理$/u);
    expect(places.split('：')[1]?.split('、').length).toBeGreaterThanOrEqual(21);
    expect(linesOf(output).length).toBeLessThan(50);
  });

  it('goes through the sections in form order, the report as a whole first, errors before the rest', () => {
    const output = text(FAULTY);
    const order = [
      '整份报告',
      '一、总体情况',
      '提示  编号不连续',
      '三、收到和处理政府信息公开申请情况',
      '六、其他需要报告的事项',
      '未能核对',
    ].map((part) => lineWith(output, part));
    expect(order.every((line) => line >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(linesOf(output)[(order[1] ?? 0) + 1]).toBe('  警告  年份有误。  [text/year]');
  });

  it('shows the arithmetic, the basis and how to mend', () => {
    const output = linesOf(text(FAULTY));
    const at = output.findIndex((line) => line.includes('[balance/applicants]'));
    expect(output[at]).toBe(
      '  错误  本年新收政府信息公开申请数量：自然人 1 + 商业企业 0 = 1，总计填报 0，相差 1  [balance/applicants]',
    );
    expect(output.slice(at + 1, at + 3)).toEqual([
      '        依据：国办公开办函〔2019〕60号',
      '        改法：对照台账更正。',
    ]);
  });

  it('lists every message of a group whose findings differ', () => {
    const of = (row: string, message: string) =>
      sampleFinding('balance/applicants', { table: 'applications', row }, { message });
    const output = text({
      ...FAULTY,
      findings: [of('partialGrant', '乙：2 ≠ 3'), of('granted', '甲：1 ≠ 2')],
    });
    const head = lineWith(output, '各类申请人之和不等于总计（2 处）');
    expect(linesOf(output).slice(head + 1, head + 3)).toEqual(['        甲：1 ≠ 2', '        乙：2 ≠ 3']);
  });

  it('folds rows of which the same is said', () => {
    const rows = ['granted', 'partialGrant', 'denied.stateSecret', 'unableToProvide.noInfo'];
    const said = (row: string, name: string) => ({
      at: { table: 'applications' as const, row },
      message: `“${name}”行有 6 个数字而表头为 7 栏`,
    });
    const names = ['（一）予以公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'];
    const more = ['（三）不予公开—1.属于国家秘密', '（四）无法提供—1.本机关不掌握相关政府信息'];
    const items = [...names, ...more].map((name, index) => said(rows[index] ?? '', name));
    const output = linesOf(
      text({
        ...FAULTY,
        findings: items.map(({ at, message }) => sampleFinding('balance/applicants', at, { message })),
        unchecked: items.map(({ at, message }) => ({ at, reason: message })),
      }),
    );
    const places = '（一）予以公开、（二）部分公开、（三）1.属于国家秘密、（四）1.本机关不掌握相关政府信息';
    const head = '“…”行有 6 个数字而表头为 7 栏（4 处）';
    expect(output.indexOf(`        ${places}`)).toBe(output.indexOf(`        ${head}`) + 1);
    expect(output.indexOf(`    ${places}`)).toBe(output.indexOf(`  ${head}`) + 1);
    expect(output.filter((line) => line.includes('6 个数字'))).toHaveLength(2);
  });

  it('does not fold cells that show different things', () => {
    const columns = ['naturalPerson', 'commercial', 'research', 'social', 'legal'];
    const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构'];
    const cells = (texts: string[]) => ({
      ...FAULTY,
      report: {
        ...SAMPLE_REPORT,
        tables: {
          applications: {
            granted: Object.fromEntries(
              columns.map((key, i) => [key, { text: texts[i] ?? '', value: null }]),
            ),
          },
        },
      },
      findings: columns.map((column, i) =>
        sampleFinding(
          'cell/blank',
          { table: 'applications', row: 'granted', column },
          { message: `“（一）予以公开”行“${labels[i]}”列没有数字` },
        ),
      ),
    });
    const told = (label: string | undefined) => `“（一）予以公开”行“${label}”列没有数字`;
    const different = text(cells(['a', 'b', 'c', 'd', 'e']));
    for (const label of labels) expect(different).toContain(told(label));
    const alike = text(cells(['/', '/', '/', '/', 'x']));
    expect(alike).toContain('自然人、商业企业、科研机构、社会公益组织：（一）予以公开');
    expect(alike).toContain(told(labels[4]));
    expect(alike).not.toContain(told(labels[0]));
  });

  it('lists what was not checked by reason', () => {
    const output = linesOf(text(FAULTY));
    const at = output.indexOf('未能核对');
    expect(output.slice(at + 1)).toEqual([
      '  四、政府信息公开行政复议、行政诉讼情况：表格是图片',
      '  有空白单元格（2 处）',
      '    （一）予以公开、（二）部分公开',
      '',
    ]);
  });

  it('closes several inputs with a summary', () => {
    const formatter = zh();
    const output = [
      formatter.start(),
      formatter.result(FAULTY),
      formatter.unreadable({ source: 'x.html', cause: '文件不存在' }),
      formatter.result(NO_REPORT),
      formatter.result(CLEAN),
      formatter.end(),
    ].join('');
    expect(linesOf(output).slice(-3)).toEqual([
      '共 4 个输入：年度报告 2 份（其中 1 份有错误），不是年度报告 1 个，未能读取 1 个',
      '错误 149 · 警告 2 · 提示 1 · 未核对 3',
      '',
    ]);
    expect(output).not.toContain('x.html');
    expect(text(CLEAN)).not.toContain('共 1');
  });

  it('is complete in English', () => {
    const english = { ...FAULTY, findings: FAULTY.findings.map((finding) => ({ ...finding, message: 'm' })) };
    const output = formatAll(textFormatter({ ...options, lang: 'en' }), [english, NO_REPORT]);
    for (const part of [
      '149 errors · 2 warnings · 1 note · 3 not checked',
      'report year 2019 · form of 2019 · published 2020-01-22',
      'Blank cell (147 cells in 21 rows)',
      'all 7 columns: （一） disclosed, （二） disclosed in part, （三）1. state secret',
      'Not checked',
      '2 inputs: 1 annual report (1 with errors), 1 no annual report',
    ]) {
      expect(output).toContain(part);
    }
  });

  it('wraps to the terminal, behind its indent', () => {
    const output = formatAll(zh({ width: 60 }), [FAULTY]);
    for (const line of linesOf(output)) expect(displayWidth(line)).toBeLessThanOrEqual(60);
    const head = lineWith(output, '单元格为空');
    for (const line of linesOf(output).slice(head + 1, head + 4)) expect(line).toMatch(/^ {8}\S/u);
  });

  it('colours without changing a word', () => {
    const wrapIn = (name: string) => (part: string) => `<${name}>${part}</${name}>`;
    const paint: Paint = {
      bold: wrapIn('b'),
      dim: wrapIn('d'),
      red: wrapIn('r'),
      yellow: wrapIn('y'),
      green: wrapIn('g'),
      cyan: wrapIn('c'),
    };
    const colored = formatAll(zh({ paint, width: 70 }), [FAULTY, CLEAN, NO_REPORT]);
    expect(colored).toContain('<r>错误 149</r>');
    expect(colored).toContain('<d>[cell/blank]</d>');
    expect(colored.replaceAll(/<\/?[bdrygc]>/gu, '')).toBe(
      formatAll(zh({ width: 70 }), [FAULTY, CLEAN, NO_REPORT]),
    );
  });

  it.each(['\u001b[2J', '\u0007', '\u009b31m', '\u202e', '\u0000', '\n  ✓ 没有发现错误'])(
    'lets no page steer the terminal: %j',
    (evil) => {
      const report = {
        ...SAMPLE_REPORT,
        organ: `甲${evil}乙`,
        sections: { overview: { heading: `一${evil}` } },
      };
      const finding = sampleFinding('text/year', { section: 'overview' }, { message: `年${evil}` });
      const output = text({
        source: `a${evil}.html`,
        report,
        findings: [finding],
        unchecked: [{ at: {}, reason: `因${evil}` }],
        diagnosis: [],
      });
      expect(output).not.toContain(evil);
      const tame = text({
        source: 'a.html',
        report: SAMPLE_REPORT,
        findings: [finding],
        unchecked: [{ at: {}, reason: '因' }],
        diagnosis: [],
      });
      expect(linesOf(output)).toHaveLength(linesOf(tame).length);
    },
  );
});

describe('rules', () => {
  it('lists id, severity, title and basis, aligned', () => {
    expect(linesOf(rulesText({ ...options, rules: SAMPLE_RULES.slice(0, 2) }))).toEqual([
      'section/empty  错误  部分没有内容',
      '                     依据：国办公开办函〔2019〕60号',
      'cell/blank     错误  单元格为空',
      '                     依据：国办公开办函〔2019〕60号',
      '',
    ]);
  });

  it('gives JSON in one language', () => {
    const list: unknown = JSON.parse(rulesJson(SAMPLE_RULES, 'en'));
    expect(list).toHaveLength(SAMPLE_RULES.length);
    expect(list).toContainEqual({
      id: 'cell/blank',
      severity: 'error',
      title: 'Blank cell',
      basis: 'Notice [2019] No. 60',
      why: 'Blank cell: readers cannot trust the table.',
      fix: 'Correct it from the register.',
    });
  });
});

describe('a diagnosis', () => {
  const at = FAULTY.findings.findIndex(({ rule }) => rule === 'balance/applicants');
  const alternative = (message: string, certainty: 'certain' | 'likely' | 'possible') => ({
    kind: 'cells' as const,
    certainty,
    changes: [{ at: FAULTY.findings[at]?.at ?? {}, from: 0, to: 1 }],
    message,
  });
  const withAlternatives = (...alternatives: ReturnType<typeof alternative>[]) =>
    text({ ...FAULTY, diagnosis: [{ findings: [at], alternatives }] });

  it('stands in place of the equations that it explains, which follow once', () => {
    const output = withAlternatives(
      alternative('总计 应为 1', 'likely'),
      alternative('自然人 应为 0', 'possible'),
    );
    expect(output).toContain('  错误  总计 应为 1\n        · 自然人 应为 0\n        本年新收');
    expect(output.match(/\[balance\/applicants\]/g)).toHaveLength(1);
    expect(output).not.toContain('分不出');
  });

  it('singles none out where several are possible, and counts those that it does not tell', () => {
    const ways = ['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((name) =>
      alternative(`${name} 应为 1`, 'possible'),
    );
    const output = withAlternatives(...ways);
    expect(output).toContain('  错误  下列 7 格中有一格相差 1，凭表中数字分不出是哪一格\n');
    expect(output).toContain('· 丁 应为 1\n        · 戊 应为 1\n        · 另有 2 种改法\n');
    expect(output).not.toContain('己');
  });

  it('says where nothing explains them', () => {
    expect(withAlternatives()).toContain('勾稽关系不成立：改动三处以内没有办法使它们成立，请逐项核对\n');
  });

  it('of blanks stands above their places', () => {
    const blanks = FAULTY.findings.flatMap(({ rule }, index) => (rule === 'cell/blank' ? [index] : []));
    const output = text({
      ...FAULTY,
      diagnosis: [{ findings: blanks, alternatives: [alternative('147 处空白都应为 0', 'certain')] }],
    });
    expect(output).toMatch(/ {2}错误 {2}147 处空白都应为 0\n {8}.*（147 个单元格，.*\[cell\/blank\]\n/u);
    expect(output.match(/\[cell\/blank\]/g)).toHaveLength(1);
  });
});
