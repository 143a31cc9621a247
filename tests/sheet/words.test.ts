import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../components/sheet/save.ts';
import { localTime } from '../../components/sheet/time.ts';

describe('localTime', () => {
  it.each([
    ['2024-03-05T06:07:08.000Z', 'zh', 'Asia/Shanghai', '2024年3月5日 14:07:08（UTC+08:00）'],
    ['2024-03-05T06:07:08.000Z', 'en', 'Asia/Shanghai', '5 March 2024, 14:07:08 (UTC+08:00)'],
    ['2024-03-05T16:30:00.000Z', 'zh', 'Asia/Shanghai', '2024年3月6日 00:30:00（UTC+08:00）'],
    ['2024-07-01T00:00:00.000Z', 'en', 'America/St_Johns', '30 June 2024, 21:30:00 (UTC-02:30)'],
    ['2024-03-05T06:07:08.000Z', 'zh', 'UTC', '2024年3月5日 06:07:08（UTC+00:00）'],
    ['no time', 'zh', 'UTC', 'no time'],
  ] as const)('%s (%s, %s)', (iso, lang, zone, said) => {
    expect(localTime(iso, lang, zone)).toBe(said);
  });
});

describe('fileNameOf', () => {
  it.each([
    ['核查单-某局-2020', '核查单-某局-2020.html'],
    ['核查单-../../a:b*c?"<d>|e\u202e f', '核查单-.._.._a_b_c_d_e_f.html'],
    ['长'.repeat(500), `${'长'.repeat(120)}.html`],
  ])('%s', (name, file) => {
    expect(fileNameOf(name)).toBe(file);
  });
});
