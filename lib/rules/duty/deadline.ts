import type { Text } from '../../form/index.ts';
import type { Report, Rule } from '../../report/model.ts';
import { article } from '../shared/basis.ts';
import { DEADLINES, type Duty, dueDay, dutyOf } from '../shared/deadlines.ts';
import { finding, unchecked } from '../shared/outcomes.ts';

export const rule: Rule = {
  id: 'duty/deadline',
  severity: 'warning',
  title: { zh: '公布日期晚于法定期限', en: 'Published after the day the law sets' },
  basis: article(
    '第四十九条（县级以上人民政府部门1月31日前，县级以上地方人民政府3月31日前）',
    'Article 49 (departments of governments at county level and above by 31 January, local governments at county level and above by 31 March)',
  ),
  why: {
    zh: '年度报告应当按期公布，逾期公布是督促整改、通报批评的情形。',
    en: 'The report is to be published in time; late ones are named in reviews.',
  },
  fix: {
    zh: '按期公布；页面日期是重新发布或迁移日期的，注明首次公布日期。',
    en: 'Publish in time; where the page’s date is that of a republication, give the date of first publication.',
  },
  check(report) {
    const duty = dutyOf(report.organ);
    if (duty === 'none') return [];
    const missing = whatIsMissing(report, duty);
    if (missing !== null || duty === 'unknown' || report.year === null || report.published === null) {
      return missing === null ? [] : [unchecked({}, missing)];
    }
    const deadline = DEADLINES[duty];
    if (report.published <= dueDay(duty, report.year)) return [];
    return [
      finding(
        {},
        {
          zh: `页面标示的公布日期为 ${report.published}，${deadline.who.zh} ${report.year} 年度报告的期限是 ${report.year + 1}年${deadline.zh}${AGAIN.zh}`,
          en: `the page is dated ${report.published}; the ${report.year} report of ${deadline.who.en} was due by ${deadline.en} ${report.year + 1}${AGAIN.en}`,
        },
      ),
    ];
  },
};

/** Pages are moved and put up again: the date shown need not be the first. */
const AGAIN: Text = {
  zh: '（该日期也可能是重新发布的日期）',
  en: ' (the date may be that of a republication)',
};

function whatIsMissing({ organ, year, published }: Report, duty: Duty): Text | null {
  if (organ === null) {
    return {
      zh: '未能确定报告机关，公布期限未核对',
      en: 'the organ is not known; the deadline was not checked',
    };
  }
  if (duty === 'unknown') {
    return {
      zh: `无法判断“${organ}”是政府还是部门，公布期限未核对`,
      en: `whether “${organ}” is a government or a department cannot be told; the deadline was not checked`,
    };
  }
  if (year === null) {
    return {
      zh: '未能确定报告年度，公布期限未核对',
      en: 'the report year is not known; the deadline was not checked',
    };
  }
  if (published === null) {
    return {
      zh: '页面没有公布日期，公布期限未核对',
      en: 'the page shows no date; the deadline was not checked',
    };
  }
  return null;
}
