import type { Lang } from '../../lib/check.ts';

const LOCALES: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en-GB' };

/**
 * A time as a document states it, with its offset: `2024年3月5日 14:07:08（UTC+08:00）`. `iso` is returned as it is
 * where it is no time. `timeZone` is the machine's where none is given.
 */
export function localTime(iso: string, lang: Lang, timeZone?: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', ...zone }).format(date);
  const time = new Intl.DateTimeFormat(LOCALES[lang], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(date);
  const offset = offsetOf(date, zone);
  return lang === 'zh' ? `${day} ${time}（${offset}）` : `${day}, ${time} (${offset})`;
}

function offsetOf(date: Date, zone: { timeZone?: string }): string {
  const parts = new Intl.DateTimeFormat('en', { timeZoneName: 'longOffset', ...zone }).formatToParts(date);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  // Some engines leave Greenwich's own offset out.
  return name === 'GMT' ? 'UTC+00:00' : name.replace('GMT', 'UTC');
}
