import { describe, expect, it } from 'vitest';
import { formatAll } from '../../lib/output/formatter.ts';
import { jsonFormatter, ndjsonFormatter } from '../../lib/output/json.ts';
import { outputSchema, resultSchema } from '../../lib/report/schema.ts';
import { CLEAN, FAULTY, NO_REPORT } from './sample.ts';

describe('json', () => {
  it.each([
    ['no result', []],
    ['one', [FAULTY]],
    ['several', [FAULTY, NO_REPORT, CLEAN]],
  ])('gives what went in and keeps the contract: %s', (_, results) => {
    const output: unknown = JSON.parse(formatAll(jsonFormatter(), results));
    expect(outputSchema.parse(output)).toEqual({ version: '1', results });
  });

  it('is indented as JSON.stringify would', () => {
    const results = [FAULTY, CLEAN];
    expect(formatAll(jsonFormatter(), results)).toBe(
      `${JSON.stringify({ version: '1', results }, null, 2)}\n`,
    );
  });

  it('leaves no trace of an unreadable input', () => {
    const formatter = jsonFormatter();
    const pieces = [
      formatter.start(),
      formatter.unreadable({ source: 'a', cause: 'b' }),
      formatter.result(CLEAN),
    ];
    expect(JSON.parse(pieces.join('') + formatter.end())).toEqual({ version: '1', results: [CLEAN] });
  });
});

describe('ndjson', () => {
  it('is one result a line, whatever the texts hold', () => {
    const broken = { ...NO_REPORT, reason: 'a\nb\r\u2028\ud800' };
    const lines = formatAll(ndjsonFormatter(), [FAULTY, broken]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2).map((line) => resultSchema.parse(JSON.parse(line)))).toEqual([FAULTY, broken]);
    expect(lines[2]).toBe('');
  });
});
