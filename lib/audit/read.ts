import { decode, isBinary } from '../charset.ts';
import { fileByContent } from '../fetch/content-type.ts';
import type { Text } from '../form/types.ts';
import { looksLikeHtml, mayBeReport } from '../page/detect.ts';
import { outlineOfPage } from '../page/outline.ts';
import { readReport } from '../read/index.ts';
import type { Outline } from '../read/outline.ts';
import { packOutline, Unreadable } from '../read/packed.ts';
import { REASONS } from '../read/recognise.ts';
import { outlineOfText } from '../text/outline.ts';
import { digestOf, sha256 } from '../verdict/digest.ts';
import { attachmentsOf } from './attachments.ts';
import { documentOf } from './document-of.ts';
import { mayBeDrawn } from './drawn.ts';
import { Failed, type Fetched, type ReadPage } from './world.ts';

/**
 * A page as the command line would read it, and what else the archive keeps of it. A function of its argument alone,
 * plain data in and out: it runs in workers.
 *
 * @throws {Failed} `no-page` where it is no text, `unreadable` where it is too large
 */
export async function readPage({ bytes, kind, charset, address }: Fetched): Promise<ReadPage> {
  const file = fileByContent(bytes);
  if (file !== null || isBinary(bytes, charset)) throw new Failed('no-page', notAPage(file));
  const text = decode(bytes, charset);
  const isMarkup = kind === 'html' || (kind !== 'text' && looksLikeHtml(text));
  const outline = isMarkup ? outlineOfPage(documentOf(text), address) : outlineOfText(text);
  const attachments = attachmentsOf(outline);
  const drawn = isMarkup && mayBeDrawn(text, outline, attachments.length > 0);
  // What the test on the raw text has ruled out is judged by that, as everywhere; but that test looks for a report's
  // text, and a page may say that it has its report somewhere else.
  const isElsewhere = (attachments.length > 0 || drawn) && saysWhere(outline);
  const isRuledOut = isMarkup && !mayBeReport(text) && !isElsewhere;
  return {
    pieces: isRuledOut ? [] : packed(outline),
    sha256: await sha256(new Uint8Array(bytes)),
    digest: await digestOf(outline),
    bytes: bytes.byteLength,
    attachments,
    mayBeDrawn: drawn,
  };
}

/** Whether the reader can say in which file or frame the report is. */
function saysWhere(outline: Outline): boolean {
  const reading = readReport(outline);
  return reading.report !== null || !FIXED_REASONS.includes(reading.reason);
}

const FIXED_REASONS: readonly Text[] = Object.values(REASONS);

function packed(outline: Outline): ReadPage['pieces'] {
  try {
    return packOutline(outline).pieces;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Failed('unreadable', {
      zh: '网页的文字或表格过多',
      en: 'the page has too much text or too many tables',
    });
  }
}

function notAPage(file: Text | null): Text {
  if (file === null)
    return { zh: '不是网页或文本，未检查', en: 'neither a page nor text; it was not checked' };
  return { zh: `不是网页，是${file.zh}，未检查`, en: `not a page but ${file.en}; it was not checked` };
}
