import { browser } from 'wxt/browser';
import { csvFormatter } from '../../lib/output/csv.ts';
import { formatAll } from '../../lib/output/formatter.ts';
import { jsonFormatter } from '../../lib/output/json.ts';
import { applyTo } from '../../lib/verdict/apply.ts';
import { toResult } from '../../lib/verdict/contract.ts';
import { hostOf } from '../../lib/verdict/host.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { shownFrame } from '../../lib/verdict/tab.ts';
import { documentOf } from '../shared/frames.ts';
import { ownNow } from './own.ts';
import { readFrame } from './read-frame.ts';
import { tabState } from './tabs.ts';

/** What leaves the verdict of a tab: files, and the 核查单. */

/** The verdict that the tab's overlay shows, read anew where it was too big to keep; null: there is none. */
async function verdictOf(tab: number): Promise<Verdict | null> {
  const frame = shownFrame(await tabState(tab));
  if (frame === undefined) return null;
  const now = await ownNow();
  if (frame.page !== undefined) return applyTo(frame.page, now);
  const document = await documentOf(tab, frame.frame);
  if (document === null) return null;
  const reading = await readFrame(tab, frame.frame, document, now.lang, () => true);
  return reading.kind === 'checked' ? applyTo(reading.page, now) : null;
}

/** Not in names of files, on one system or another. */
const NO_NAME = /[\p{C}\p{Z}\\/:*?"<>|.]+/gu;
const LONGEST_NAME = 80;

/** `某某局-2023.csv`: who and which year; the host where the report names no organ. */
function fileName({ source, report }: Verdict, format: string): string {
  const parts = [report?.organ ?? hostOf(source), report?.year].filter((part) => part != null && part !== '');
  const name = parts.join('-').replace(NO_NAME, ' ').trim().slice(0, LONGEST_NAME);
  return `${name || 'gouji'}.${format}`;
}

/**
 * The verdict of a tab as a file of the contract: what the command line says of the page, findings set aside
 * among the others and severities the checker's own.
 */
export async function exported(tab: number, format: 'csv' | 'json'): Promise<{ name: string; text: string }> {
  const verdict = await verdictOf(tab);
  if (verdict === null) throw new Error('no report in this tab');
  const formatter = format === 'csv' ? csvFormatter({ lang: verdict.lang }) : jsonFormatter();
  return { name: fileName(verdict, format), text: formatAll(formatter, [toResult(verdict)]) };
}

const SHEETS = 'sheets';
const sheetKey = (id: string): string => `sheet:${id}`;
/** Older ones make room: what the browser keeps for the session has an end. */
const MOST_SHEETS = 12;

/** Opens the 核查单 of a tab's verdict beside it: a snapshot, which stays as it is when the page changes. */
export async function openSheet(tab: number): Promise<void> {
  const verdict = await verdictOf(tab);
  if (verdict === null) throw new Error('no report in this tab');
  const id = crypto.randomUUID();
  const { [SHEETS]: stored } = await browser.storage.session.get(SHEETS);
  const ids = [id, ...((stored as string[] | undefined) ?? [])];
  await browser.storage.session.remove(ids.slice(MOST_SHEETS).map(sheetKey));
  await browser.storage.session.set({ [sheetKey(id)]: verdict, [SHEETS]: ids.slice(0, MOST_SHEETS) });
  const { index, windowId } = await browser.tabs.get(tab);
  await browser.tabs.create({ url: `/sheet.html?id=${id}`, index: index + 1, windowId });
}

/** The snapshot of a sheet; null where it has made room for others, or the browser was closed since. */
export async function sheetOf(id: string): Promise<Verdict | null> {
  const key = sheetKey(id);
  const { [key]: verdict } = await browser.storage.session.get(key);
  return (verdict as Verdict | undefined) ?? null;
}
