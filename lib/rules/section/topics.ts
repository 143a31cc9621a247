import { TOPICS } from '../../form/index.ts';
import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { finding } from '../shared/outcomes.ts';
import { compact } from '../shared/sentences.ts';

/** 收到…申请 treats 依申请公开 without naming it. */
const APPLICATIONS_RECEIVED = /(收到|受理|接收)[^。；]{0,30}申请/;

export const rule: Rule = {
  id: 'section/topics',
  severity: 'warning',
  title: {
    zh: '总体情况缺少规定的方面',
    en: 'Section one leaves out one of its five topics',
  },
  basis: formNotices(
    '“总体情况”包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
    'section one covers proactive disclosure, disclosure on request, information management, platforms, and supervision and support',
  ),
  why: {
    zh: '五个方面是总体情况的规定内容，缺少的方面无从监督。',
    en: 'The five topics are what section one is for; what it leaves out cannot be held to account.',
  },
  fix: {
    zh: '在第一部分补写缺少的方面；没有相应工作的也应说明。',
    en: 'Add the missing topics to section one; say so where nothing was done.',
  },
  check(report) {
    const section = report.sections.find(({ key }) => key === 'overview');
    // Nothing to read: `section/missing`, `section/empty` or the picture itself speaks.
    if (section === undefined || section.lines.length === 0) return [];
    const text = section.lines.map(compact).join('\n');
    const missing = TOPICS.filter(
      ({ key, words }) =>
        !words.some((word) => text.includes(word)) &&
        !(key === 'onRequest' && APPLICATIONS_RECEIVED.test(text)),
    );
    if (missing.length === 0) return [];
    return [
      finding(
        { section: 'overview' },
        {
          zh: `第一部分没有涉及：${missing.map(({ label }) => label.text).join('、')}`,
          en: `section one does not report: ${missing.map(({ label }) => label.en).join(', ')}`,
        },
      ),
    ];
  },
};
