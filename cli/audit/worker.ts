import { doWork } from '../../lib/audit/work.ts';
import { failureOf, type Work, type Worked } from '../../lib/audit/worked.ts';
import type { Fetched } from '../../lib/audit/world.ts';
import { decode } from '../../lib/charset.ts';
import { parseDocument } from '../../lib/dom/document.ts';
import { linksOf, type PageLinks } from '../../lib/page/links.ts';

/** What a worker of an audit does: reads a page, checks it, or sees where a list leads. */
export type AuditTask = Work | { kind: 'links'; page: Fetched };
export type AuditAnswer = Worked | { links: PageLinks };

/** Never rejects. */
export default async function work(task: AuditTask): Promise<AuditAnswer> {
  if (task.kind !== 'links') return doWork(task);
  try {
    const { bytes, charset, address } = task.page;
    return { links: linksOf(parseDocument(decode(bytes, charset)), address) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
