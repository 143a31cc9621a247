import type { FailureKind, RunState } from '../../../lib/archive/model.ts';
import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface RunsWords {
  none: string;
  states: Record<RunState | 'queued' | 'broken-off', string>;
  brokenOff: string;
  started(time: string): string;
  finished(time: string): string;
  pause: string;
  goOn: string;
  cancel: string;
  cancelAsk: string;
  cancelHelp: string;
  cancelNo: string;
  progress: string;
  counts: Record<'done' | 'failed' | 'left', (count: number) => string>;
  of(done: number, total: number): string;
  rate(perMinute: number): string;
  left(minutes: number): string;
  waits: string;
  wait(host: string, seconds: number): string;
  options(seconds: number, tabs: boolean): string;
  failures(count: number): string;
  unread(count: number): string;
  advice: Record<FailureKind, string>;
  retry: string;
  retryAll(count: number): string;
  retryInTab: string;
  retryAllInTabs(count: number): string;
  retryOf(title: string, isInTab: boolean): string;
  allow(host: string): string;
  openPage: string;
  openOf(title: string): string;
  more(count: number): string;
  problem(problem: string): string;
}

const zh: RunsWords = {
  none: '还没有核查过。',
  states: {
    running: '进行中',
    paused: '已暂停',
    cancelled: '已取消',
    done: '已完成',
    queued: '排队中',
    'broken-off': '未完成',
  },
  brokenOff: '上次没有做完（页面或浏览器关闭了）。已读取的都在归档里，继续时不会重复读取。',
  started: (time) => `${time} 开始`,
  finished: (time) => `${time} 结束`,
  pause: '暂停',
  goOn: '继续',
  cancel: '取消…',
  cancelAsk: '取消这次核查？',
  cancelHelp: '已读取的报告留在归档里，其余不再读取。',
  cancelNo: '不取消',
  progress: '进度',
  counts: {
    done: (count) => `已核查 ${count}`,
    failed: (count) => `未取到 ${count}`,
    left: (count) => `剩余 ${count}`,
  },
  of: (done, total) => `${done} / ${total}`,
  rate: (perMinute) => `每分钟 ${perMinute} 个页面`,
  left: (minutes) => (minutes < 1 ? '不到 1 分钟' : `约剩 ${minutes} 分钟`),
  waits: '网站要求稍候',
  wait: (host, seconds) => `${host}：${seconds} 秒后再试`,
  options: (seconds, tabs) =>
    `同一网站间隔 ${seconds} 秒；${tabs ? '必要时在标签页中读取' : '不在标签页中读取'}`,
  failures: (count) => `没有取到的页面（${count}）`,
  unread: (count) => `已核查、可能还有内容没有读到的页面（${count}）`,
  advice: {
    address: '请核对地址。',
    network: '请检查网络；网站可能暂时关闭或只对内网开放，稍后重试。',
    http: '打开页面看看是否已删除或移走；服务器出错的可稍后重试。',
    busy: '网站限制了访问，过一段时间再试。',
    'too-slow': '稍后重试；仍然如此的，打开页面查看。',
    'too-large': '打开页面查看，必要时用面板单独检查。',
    redirect: '打开页面查看它转到哪里。',
    'host-not-allowed': '允许这个网站后重试。',
    'no-page': '地址指向文件，内容须人工核对。',
    unreadable: '打开页面，用面板单独检查。',
    'not-opened': '在后台标签页中打开后重试，一次一个；网站看到的是您的浏览器照常访问，带登录状态。',
    tab: '打开页面，用面板单独检查。',
  },
  retry: '重试',
  retryAll: (count) => `全部重试（${count}）`,
  retryInTab: '在标签页中重试',
  retryAllInTabs: (count) => `全部在标签页中重试（${count}）`,
  retryOf: (title, isInTab) => `${isInTab ? zh.retryInTab : zh.retry}：${title}`,
  allow: (host) => `允许 ${host}…`,
  openPage: '打开页面',
  openOf: (title) => `打开页面：${title}`,
  more: (count) => `再显示 ${count} 项`,
  problem: (problem) => `没有做成：${problem}`,
};

const en: RunsWords = {
  none: 'There has been no audit yet.',
  states: {
    running: 'running',
    paused: 'paused',
    cancelled: 'cancelled',
    done: 'done',
    queued: 'waiting its turn',
    'broken-off': 'not finished',
  },
  brokenOff:
    'It was broken off (the page or the browser was closed). What was read is in the archive and is not fetched again.',
  started: (time) => `started ${time}`,
  finished: (time) => `ended ${time}`,
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Cancel…',
  cancelAsk: 'Cancel this audit?',
  cancelHelp: 'Reports that were read stay in the archive; the others are not read any more.',
  cancelNo: 'Do not cancel',
  progress: 'Progress',
  counts: {
    done: (count) => `${count} checked`,
    failed: (count) => `${count} failed`,
    left: (count) => `${count} left`,
  },
  of: (done, total) => `${done} / ${total}`,
  rate: (perMinute) => `${plural(perMinute, 'page')} a minute`,
  left: (minutes) => (minutes < 1 ? 'less than a minute left' : `about ${plural(minutes, 'minute')} left`),
  waits: 'Sites that asked to wait',
  wait: (host, seconds) => `${host}: tried again in ${seconds} s`,
  options: (seconds, tabs) =>
    `${seconds} s between requests to a host; ${tabs ? 'read in a tab where needed' : 'not read in tabs'}`,
  failures: (count) => `Pages that failed (${count})`,
  unread: (count) => `Pages that were checked and may show more than was read (${count})`,
  advice: {
    address: 'Check the address.',
    network: 'Check the network; the site may be down or open to its own network only. Try again later.',
    http: 'Open the page to see whether it was removed or moved; where the server failed, try again later.',
    busy: 'The site limits visits; try again after a while.',
    'too-slow': 'Try again later; if that does not help, open the page.',
    'too-large': 'Open the page, and check it with the panel if need be.',
    redirect: 'Open the page to see where it leads.',
    'host-not-allowed': 'Allow the site, then try again.',
    'no-page': 'The address is that of a file; a person has to check it.',
    unreadable: 'Open the page and check it with the panel.',
    'not-opened':
      'Try again in a tab in the background, one at a time; the site sees an ordinary visit of your browser, signed in as you are.',
    tab: 'Open the page and check it with the panel.',
  },
  retry: 'Try again',
  retryAll: (count) => `Try all again (${count})`,
  retryInTab: 'Try again in a tab',
  retryAllInTabs: (count) => `Try all again in tabs (${count})`,
  retryOf: (title, isInTab) => `${isInTab ? en.retryInTab : en.retry}: ${title}`,
  allow: (host) => `Allow ${host}…`,
  openPage: 'Open page',
  openOf: (title) => `Open page: ${title}`,
  more: (count) => `Show ${count} more`,
  problem: (problem) => `That did not work: ${problem}`,
};

export const RUNS_WORDS: Readonly<Record<Lang, RunsWords>> = { zh, en };
