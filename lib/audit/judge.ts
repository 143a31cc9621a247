import type { Judgement, Said } from '../archive/model.ts';
import { checkReading, type Lang, notAReport } from '../check.ts';
import { readReport } from '../read/index.ts';
import { type PackedPiece, unpackOutline } from '../read/packed.ts';
import type { Report, UnreadKind } from '../report/model.ts';
import type { Result } from '../report/schema.ts';
import { signatureOf } from './alike.ts';
import type { Asked, Judged } from './world.ts';

/**
 * What the command line says of a page, in both languages. A function of its argument alone, plain data in and out:
 * it runs in workers.
 */
export function judge({ source, pieces, previous, others = [] }: Asked): Judged {
  // `readPage` keeps none of a page that the test on its raw text has ruled out.
  if (pieces.length === 0) {
    return {
      judgement: inBoth((lang) => notAReport(source, lang)),
      signature: null,
      mayShowMore: false,
    };
  }
  const reading = readReport(unpackOutline(pieces));
  const last = previous === undefined ? null : reportOf(previous);
  const options = {
    source,
    ...(last !== null && { previous: last }),
    others: others.map(reportOf).filter((other) => other !== null),
  };
  return {
    judgement: inBoth((lang) => checkReading(reading, { ...options, lang }).result),
    signature: reading.report === null ? null : signatureOf(reading.report),
    mayShowMore: reading.report?.unread.some(({ kind }) => SHOWN_BY_BROWSERS.includes(kind)) ?? false,
  };
}

const SHOWN_BY_BROWSERS: readonly UnreadKind[] = ['script', 'frame'];

/** The report whose outline was packed; null where there is none. */
export function reportOf(pieces: readonly PackedPiece[]): Report | null {
  return pieces.length === 0 ? null : readReport(unpackOutline(pieces)).report;
}

function inBoth(result: (lang: Lang) => Result): Judgement {
  const zh = result('zh');
  return { report: zh.report, zh: said(zh), en: said(result('en')) };
}

function said({ source: _, report: __, ...rest }: Result): Said {
  return rest;
}
