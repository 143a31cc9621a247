import type { FailureKind, Target, Via } from '../../archive/model.ts';
import type { Text } from '../../form/types.ts';
import type { DiagnosisItem } from '../../report/schema.ts';
import type { CellState } from '../view/matrix.ts';
import type { Tone } from './cell.ts';

interface Word {
  word: Text;
  about: Text;
}

/** What is to be said of a page, or of an organ's year, in words, and how it is coloured. */
export const VERDICTS: Readonly<Record<CellState, Word & { tone: Tone }>> = {
  error: {
    tone: 'error',
    word: { zh: '有错误', en: 'errors' },
    about: { zh: '至少有一项错误。', en: 'There is at least one error.' },
  },
  warning: {
    tone: 'warning',
    word: { zh: '有警告', en: 'warnings' },
    about: { zh: '没有发现错误，至少有一项警告。', en: 'No errors were found, and at least one warning.' },
  },
  unchecked: {
    tone: 'open',
    word: { zh: '部分未核对', en: 'not all checked' },
    about: {
      zh: '能核对的内容没有错误和警告，但有内容未能核对（见“未核对”表），不能算作无误。',
      en: 'Neither errors nor warnings in what could be checked, but not all could (sheet “Unchecked”): this is no clean report.',
    },
  },
  info: {
    tone: 'info',
    word: { zh: '只有提示', en: 'notes only' },
    about: { zh: '没有错误和警告，有提示。', en: 'Neither errors nor warnings, but notes.' },
  },
  ok: {
    tone: 'ok',
    word: { zh: '没有问题', en: 'nothing found' },
    about: { zh: '全部内容都已核对，没有问题。', en: 'Everything was checked and nothing found.' },
  },
  'no-report': {
    tone: 'none',
    word: { zh: '不是年度报告', en: 'no annual report' },
    about: {
      zh: '页面已读取，其中没有年度报告（原因见“无报告的原因”，附件见“附件”）。',
      en: 'The page was read and holds no annual report (see “Why there is no report” and “Attachments”).',
    },
  },
  failed: {
    tone: 'open',
    word: { zh: '没有读到', en: 'not read' },
    about: {
      zh: '名单上有网址，没有读到页面（见“未能读取”表）：可能有报告。',
      en: 'The list has an address whose page was not read (sheet “Not read”): it may hold a report.',
    },
  },
};

export const CERTAINTIES: Readonly<Record<DiagnosisItem['alternatives'][number]['certainty'], Word>> = {
  certain: {
    word: { zh: '确定', en: 'certain' },
    about: { zh: '由勾稽关系可以推定。', en: 'It follows from the equations.' },
  },
  likely: {
    word: { zh: '很可能', en: 'likely' },
    about: { zh: '明显比其他改法更合理，仍请核实。', en: 'It stands out among the explanations; verify it.' },
  },
  possible: {
    word: { zh: '可能', en: 'possible' },
    about: {
      zh: '几种改法之一，凭表中数字分不出是哪一种。',
      en: 'One of several; the numbers do not tell which.',
    },
  },
};

export const VIAS: Readonly<Record<Via, Word>> = {
  fetch: {
    word: { zh: '下载', en: 'fetched' },
    about: { zh: '按网址下载，不带登录信息。', en: 'Fetched from its address, without credentials.' },
  },
  tab: {
    word: { zh: '标签页', en: 'tab' },
    about: {
      zh: '在浏览器标签页中打开后读取（内容由脚本或框架显示）。',
      en: 'Read in a tab of the browser, since script or a frame shows it.',
    },
  },
  file: {
    word: { zh: '文件', en: 'file' },
    about: { zh: '读自本机文件。', en: 'Read from a file.' },
  },
  warc: {
    word: { zh: 'WARC', en: 'WARC' },
    about: { zh: '读自 WARC 文件。', en: 'Read from a WARC file.' },
  },
};

/** Why a run has no page of an address. */
export type MissedKind = FailureKind | 'waiting' | 'unknown';

export const missedKind = ({ state, failure }: Target): MissedKind =>
  state === 'waiting' ? 'waiting' : (failure?.kind ?? 'unknown');

export const MISSED: Readonly<Record<MissedKind, Word>> = {
  address: {
    word: { zh: '网址无效', en: 'bad address' },
    about: { zh: '网址不能读取。', en: 'The address is none that can be read.' },
  },
  network: {
    word: { zh: '网络错误', en: 'network' },
    about: { zh: '连接不上，或连接中断。', en: 'No connection, or it was broken off.' },
  },
  http: {
    word: { zh: '网站报错', en: 'HTTP error' },
    about: { zh: '网站返回了错误状态。', en: 'The site answered with an error.' },
  },
  busy: {
    word: { zh: '网站繁忙', en: 'site busy' },
    about: {
      zh: '网站要求稍后再试（429、503），多次重试后仍然如此。',
      en: 'The site asked to come again later (429, 503), and did so again.',
    },
  },
  'too-slow': {
    word: { zh: '超时', en: 'too slow' },
    about: { zh: '超过了时间限制。', en: 'It took longer than is allowed.' },
  },
  'too-large': {
    word: { zh: '页面过大', en: 'too large' },
    about: { zh: '超过了大小限制。', en: 'It is larger than is allowed.' },
  },
  redirect: {
    word: { zh: '转向错误', en: 'redirects' },
    about: { zh: '转向过多、循环或转向无效网址。', en: 'Too many redirects, a circle, or a bad address.' },
  },
  'host-not-allowed': {
    word: { zh: '主机未获允许', en: 'host not allowed' },
    about: { zh: '要读取的主机没有得到用户允许。', en: 'The user has not allowed the host.' },
  },
  'no-page': {
    word: { zh: '不是网页', en: 'no page' },
    about: { zh: '返回的不是网页（例如文件、图片）。', en: 'What came is no page (a file, a picture).' },
  },
  unreadable: {
    word: { zh: '无法读取', en: 'unreadable' },
    about: { zh: '页面取回了，但读不了。', en: 'The page came and could not be read.' },
  },
  'not-opened': {
    word: { zh: '可能由脚本显示', en: 'may be drawn by script' },
    about: {
      zh: '网页的报告（或其一部分）可能由脚本生成或在框架中；没有打开“在标签页中读取”。',
      en: 'Script may draw the page’s report, or a part of it, or a frame may hold it; “read in a tab” was off.',
    },
  },
  tab: {
    word: { zh: '标签页读取失败', en: 'tab failed' },
    about: { zh: '在标签页中打开后没有读到。', en: 'It was opened in a tab and could not be read there.' },
  },
  waiting: {
    word: { zh: '尚未读取', en: 'not read yet' },
    about: {
      zh: '任务暂停、取消或中断，还没有轮到。',
      en: 'The run was paused, cancelled or broken off before it.',
    },
  },
  unknown: {
    word: { zh: '原因不明', en: 'unknown' },
    about: { zh: '没有记录原因。', en: 'No reason was kept.' },
  },
};

export const SEVERITIES_ABOUT: Readonly<Record<'error' | 'warning' | 'info', Text>> = {
  error: {
    zh: '与格式或勾稽关系不符，应当更正。',
    en: 'Against the form or its equations: to be corrected.',
  },
  warning: { zh: '很可能有误，请核实。', en: 'Probably wrong: to be verified.' },
  info: { zh: '不影响内容的偏差。', en: 'A deviation that changes nothing of substance.' },
};
