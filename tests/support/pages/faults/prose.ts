import type { Figures } from '../figures.ts';
import { sectionOf } from '../figures.ts';

/** The five topics without a number in them, in the form's order. */
const TOPICS = [
  '主动公开。及时发布工作动态和民生实事进展，重点领域信息公布更加全面。',
  '依申请公开。规范登记、答复和归档流程，依法满足群众的合理需求。',
  '政府信息管理。严格执行发布前的保密审查，动态调整目录。',
  '平台建设。优化网站专栏设置，规范运维政务新媒体账号。',
  '监督保障。组织业务培训，落实考核评议。',
] as const;

export const ON_REQUEST = 1;

/**
 * Prose that says nothing a table could deny, so that a fault in a number is that fault alone.
 * `planted` goes to the end of the topic 依申请公开; `without` leaves a topic out.
 */
export function quiet(figures: Figures, planted = '', without?: number): void {
  const lines = TOPICS.map((text, index) => (index === ON_REQUEST ? text + planted : text));
  const kept = lines.filter((_, index) => index !== without);
  sectionOf(figures, 'overview').paragraphs = [
    `${figures.year}年，本单位围绕中心任务，扎实做好各项工作。`,
    ...kept.map((text, index) => `（${'一二三四五'[index]}）${text}`),
  ];
}

/** A preamble that names the report's period, for pages whose title does not. */
export function periodPreamble(figures: Figures, basis = ''): void {
  const { organ, year } = figures;
  figures.preamble = [
    `${basis}${organ}编制本报告。所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ];
}
