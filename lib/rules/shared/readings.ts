import type { Table } from '../../report/model.ts';
import { countAt } from './counts.ts';
import { formOf } from './labels.ts';

/**
 * What the applications table says of the year, once by its total column and once by the sum of its applicants:
 * where the two differ (`balance/applicants`), a text that agrees with either is not to blame.
 */
export interface Applications {
  received: number;
  carriedOver: number;
  processed: number;
  carriedForward: number;
  /** （五）不予处理 and （六）其他处理: handled without an answer, as some texts count. */
  unanswered: number;
}

const NAMED = ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'] as const;
const UNANSWERED = /^(notProcessed|other)(\.|$)/;

/** The readings of the table; empty where a number that is needed cannot be read. */
export function readingsOf(table: Table | undefined): readonly Applications[] {
  if (table === undefined) return [];
  const form = formOf(table);
  const kinds = form.columns.map(({ key }) => key).filter((key) => key !== 'total');
  const unansweredRows = form.rows.map(({ key }) => key).filter((key) => UNANSWERED.test(key));
  const total = (row: string) => countAt(table, row, 'total');
  const summed = (row: string) => sum(kinds.map((column) => countAt(table, row, column)));
  return [total, summed].flatMap((of) => {
    const [received, carriedOver, processed, carriedForward] = NAMED.map(of);
    const unanswered = sum(unansweredRows.map(of));
    if (
      received == null ||
      carriedOver == null ||
      processed == null ||
      carriedForward == null ||
      unanswered === null
    ) {
      return [];
    }
    return [{ received, carriedOver, processed, carriedForward, unanswered }];
  });
}

/** Cases of section four: by the totals, and by the sums of their results. */
export interface Cases {
  review: number;
  direct: number;
  postReview: number;
}

export function casesOf(table: Table | undefined): readonly Cases[] {
  if (table === undefined) return [];
  const results = formOf(table)
    .columns.map(({ key }) => key)
    .filter((key) => key !== 'total');
  const total = (row: string) => countAt(table, row, 'total');
  const summed = (row: string) => sum(results.map((column) => countAt(table, row, column)));
  return [total, summed].flatMap((of) => {
    const review = of('review');
    const direct = of('litigationDirect');
    const postReview = of('litigationPostReview');
    return review === null || direct === null || postReview === null ? [] : [{ review, direct, postReview }];
  });
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );
}
