import type { Lang } from '../check.ts';
import { TEXT_WORDS } from '../output/text-words.ts';
import { plural } from '../output/words.ts';
import type { Summary } from './tab.ts';

/** What the toolbar says of a tab. */
export interface Badge {
  /** At most four characters; '' for none. */
  text: string;
  /** CSS colour behind the text, which is white. */
  colour: string;
  /** The verdict in words; '' where there is none. */
  title: string;
}

export interface BadgeState {
  /** The reports of the tab. */
  reports: readonly Summary[];
  /** A frame is being read and no report is known yet. */
  checking: boolean;
  /** Why a frame that was to be read could not be; only where no report is known. */
  unreadable?: string;
  /** Why a check was not finished; what is known of the page is then from before. */
  stopped?: string;
}

/** Dark enough for white text, in light and dark toolbars. */
const COLOURS = { error: '#b3261e', clean: '#1f6f43', open: '#5f6878', failed: '#855700' } as const;
/** What has room in a badge. */
const MOST = 999;

/** What the words of the text output (`TEXT_WORDS`) do not say. */
interface Words {
  reports(count: number): string;
  ignored(count: number): string;
  rulesOff(count: number): string;
  checking: string;
  unreadable(reason: string): string;
  outdated(reason: string): string;
  head: string;
  between: string;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    reports: (count) => `${count} 份年度报告`,
    ignored: (count) => `已忽略 ${count}`,
    rulesOff: (count) => `已关闭规则 ${count}`,
    checking: '正在检查',
    unreadable: (reason) => `未能读取：${reason}`,
    outdated: (reason) => `这是之前的结果：${reason}`,
    head: '勾稽：',
    between: '，',
  },
  en: {
    reports: (count) => plural(count, 'annual report'),
    ignored: (count) => `${count} ignored`,
    rulesOff: (count) => `${plural(count, 'rule')} switched off`,
    checking: 'checking',
    unreadable: (reason) => `could not be read: ${reason}`,
    outdated: (reason) => `this is from before: ${reason}`,
    head: 'Gouji: ',
    between: ', ',
  },
};

const NONE: Badge = { text: '', colour: COLOURS.open, title: '' };

/**
 * A red number of errors; a green tick where there are none and everything was checked; a grey question mark
 * where there are none in what could be checked.
 */
export function badgeOf({ reports, checking, unreadable, stopped }: BadgeState, lang: Lang): Badge {
  const words = WORDS[lang];
  const { noErrors, count: counted } = TEXT_WORDS[lang];
  if (reports.length === 0) {
    if (checking) return { text: '…', colour: COLOURS.open, title: words.head + words.checking };
    const failed = unreadable === undefined ? stopped : words.unreadable(unreadable);
    if (failed === undefined) return NONE;
    return { text: '!', colour: COLOURS.failed, title: words.head + failed };
  }
  const sum = (of: (summary: Summary) => number) =>
    reports.reduce((total, summary) => total + of(summary), 0);
  const errors = sum(({ counts }) => counts.error);
  const unchecked = sum(({ counts }) => counts.unchecked);
  const rulesOff = Math.max(...reports.map((summary) => summary.rulesOff));
  const told = (count: number, word: (count: number) => string) => (count === 0 ? [] : [word(count)]);
  const title = [
    ...(reports.length > 1 ? [words.reports(reports.length)] : []),
    errors === 0 ? noErrors : counted.error(errors),
    ...told(
      sum(({ counts }) => counts.warning),
      counted.warning,
    ),
    ...told(
      sum(({ counts }) => counts.info),
      counted.info,
    ),
    ...told(unchecked, counted.unchecked),
    ...told(
      sum(({ counts }) => counts.ignored),
      words.ignored,
    ),
    ...told(rulesOff, words.rulesOff),
    ...(stopped === undefined ? [] : [words.outdated(stopped)]),
  ].join(words.between);
  return { ...markOf(errors, unchecked), title: words.head + title };
}

function markOf(errors: number, unchecked: number): Pick<Badge, 'text' | 'colour'> {
  if (errors > MOST) return { text: `${MOST}+`, colour: COLOURS.error };
  if (errors > 0) return { text: String(errors), colour: COLOURS.error };
  if (unchecked > 0) return { text: '?', colour: COLOURS.open };
  return { text: '✓', colour: COLOURS.clean };
}
