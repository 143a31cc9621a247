import type { FindingRow, Listed, Row, Target } from '../../../lib/archive/model.ts';

/** Rows and targets of an archive, as short as they can be written. */

export function rowOf(url: string, more: Partial<Row> = {}): Row {
  return {
    url,
    organ: null,
    year: null,
    title: '',
    isReport: true,
    published: null,
    fetchedAt: '2024-03-01T00:00:00Z',
    digest: '',
    compared: '',
    findings: [],
    unchecked: 0,
    former: 0,
    size: 0,
    runs: [],
    ...more,
  };
}

export const found = (rule: string, severity: FindingRow['severity'] = 'error', at = ''): FindingRow => ({
  rule,
  severity,
  at,
});

export function failedOf(url: string, listed: Partial<Listed> = {}): Target {
  return {
    run: 'r',
    index: 0,
    url,
    listed: { title: null, organ: null, year: null, ...listed },
    state: 'failed',
    requests: 1,
  };
}

/** All of a work's slices, one after another. */
export function whole<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
