import { SECTIONS, type SectionKey, type TableKey } from '../../form/index.ts';
import type { Report } from '../../report/model.ts';

/**
 * Whether something the reader saw and could not read (a picture, an attachment, a frame) explains why a table
 * is not among the tables: it is then not checked, but not missing either.
 */
export function explainsTable(report: Report, table: TableKey): boolean {
  const section = SECTIONS.find((candidate) => candidate.table === table)?.key;
  return report.unread.some(
    ({ at }) =>
      at.table === table || (at.table === undefined && at.section !== undefined && at.section === section),
  );
}

/** The same for a section; an item that names no place speaks for a report of which no section was read. */
export function explainsSection(report: Report, section: SectionKey): boolean {
  const table = SECTIONS.find((candidate) => candidate.key === section)?.table;
  const nothingRead = report.sections.length === 0;
  return report.unread.some(({ at }) => {
    if (at.section !== undefined) return at.section === section;
    if (at.table !== undefined) return at.table === table;
    return nothingRead;
  });
}
