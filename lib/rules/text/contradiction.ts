import type { Text } from '../../form/index.ts';
import type { Outcome, Report, Rule } from '../../report/model.ts';
import { isAboutApplications } from '../shared/applications-in-text.ts';
import { article, bases, formNotices } from '../shared/basis.ts';
import { type Cases, casesOf, readingsOf } from '../shared/readings.ts';
import { type Clause, clausesInScope, isPlain } from '../shared/scope.ts';
import { quote, whereabouts } from '../shared/sentences.ts';

export const rule: Rule = {
  id: 'text/contradiction',
  severity: 'warning',
  title: { zh: '正文的说法与表格矛盾', en: 'The text says what the table denies' },
  basis: bases(
    article('第五十条', 'Article 50'),
    formNotices('报告内容应当准确', 'the report is to be accurate'),
  ),
  why: {
    zh: '正文说“没有”“全部”，表中却有数字，至少有一处是错的。',
    en: 'Where the text says none or all and the table has numbers, at least one of them is wrong.',
  },
  fix: {
    zh: '对照台账核对，改正正文或表格；只指某一类的，在文中说明。',
    en: 'Check against the register and correct the text or the table; say so where only one kind is meant.',
  },
  check(report) {
    const clauses = clausesInScope(report).filter(isPlain);
    return [...noApplications(report, clauses), ...allFinished(report, clauses), ...noCases(report, clauses)];
  },
};

function contradiction({ paragraph, text }: Clause, table: Text): Outcome {
  const where = whereabouts(paragraph);
  const said = quote(text);
  return {
    kind: 'finding',
    at: { section: paragraph.section },
    message: { zh: `${where.zh}“${said}”，而${table.zh}`, en: `${where.en}“${said}”, while ${table.en}` },
  };
}

const NONE_RECEIVED =
  /(未|没有|没|不曾|从未)(曾|再|有)?(收到|接到|受理|接收)(过|到)?|(无|没有|未发生|未有|零)(人|公民)?(提出|提交|的)?(依申请公开|政府信息公开申请|信息公开申请|申请公开|依法?申请)/;
/** 申请人 is no application; what is said of overdue, disputed or left-over ones is about a kind. */
const A_KIND =
  /超期|逾期|超时|延期|异议|不服|不满|未答复|积压|遗漏|违规|不规范|结转|遗留|收费|缴费|敏感|重大|疑难|复杂|如|若|凡|对于|避免|确保|防止|杜绝|不存在|难以|无法|第三方/;

function noApplications(report: Report, clauses: readonly Clause[]): readonly Outcome[] {
  const tables = readingsOf(report.tables.applications);
  const least = Math.min(...tables.map(({ received }) => received));
  if (tables.length === 0 || least === 0) return [];
  return clauses
    .filter(({ text }) => {
      const plain = text.replaceAll('申请人', '');
      return NONE_RECEIVED.test(plain) && plain.includes('申请') && !A_KIND.test(plain);
    })
    .filter(isAboutApplications)
    .map((clause) =>
      contradiction(clause, {
        zh: `表中本年新收申请 ${least} 件`,
        en: `the table gives ${least} applications newly received`,
      }),
    );
}

const ALL_FINISHED =
  /(全部|均已|都已|皆已)(已|经|能)?(按时|按期|如期|依法|依规|及时|按规定|按要求|予以|作出|做出|在(规定|法定)(时限|期限|时间)内)?(予以|作出|做出)?(办结|办理完毕|办理完成|办毕|答复|回复)|(?<!按时|按期|限时|及时)(办结|答复|办理|回复)率(均)?(为|达|达到|达成|是|实现)?(了)?100%/;
const ALL_BUT = /外|结转|尚|正在|可|应|要求|确保|力争|将|下一步|争取|努力|到期/;

function allFinished(report: Report, clauses: readonly Clause[]): readonly Outcome[] {
  const tables = readingsOf(report.tables.applications);
  const least = Math.min(...tables.map(({ carriedForward }) => carriedForward));
  if (tables.length === 0 || least === 0) return [];
  return clauses
    .filter(({ text, sentence }) => ALL_FINISHED.test(text) && !ALL_BUT.test(sentence))
    .filter(isAboutApplications)
    .map((clause) =>
      contradiction(clause, {
        zh: `表中结转下年度继续办理 ${least} 件`,
        en: `the table carries ${least} forward to the next year`,
      }),
    );
}

/** `未经复议` is no denial: what is denied must follow at once. */
const NO_CASES =
  /(未|没有|没|无|未曾|从未)(再)?(发生|收到|接到|出现|产生|涉及|存在|被|因|有|引发|引起|过)?(一[件起例])?(过)?(?=因|由|被|针对|政府信息|信息公开|政务公开|依申请|与?政府信息|公民|当事人|申请人|行政复议|行政诉讼|复议|诉讼|提起|申请行政复议)/;
const A_KIND_OF_CASE =
  /纠正|纠错|败诉|胜诉|撤销|违法|变更|追究|不服|审结|维持|驳回|责令|后起诉|直接|未经|重大|集体|群体|负面|上诉|二审|再审|一审|履行|期限|如|若|避免|确保|防止|杜绝|应诉不|答复不|导致的?(赔偿|问责)|赔偿|问责/;

function noCases(report: Report, clauses: readonly Clause[]): readonly Outcome[] {
  const tables = casesOf(report.tables.review);
  if (tables.length === 0) return [];
  return clauses.flatMap((clause) => {
    const denial = NO_CASES.exec(clause.text);
    if (denial === null || A_KIND_OF_CASE.test(clause.text)) return [];
    const denied = clause.text.slice(denial.index);
    const count = leastOf(tables, denied.includes('复议'), denied.includes('诉讼'));
    if (count === 0) return [];
    return [
      contradiction(clause, {
        zh: `第四部分表中有 ${count} 件`,
        en: `the table of section four has ${count}`,
      }),
    ];
  });
}

/** The fewest cases of the kinds that are denied, whichever way the table is read. */
function leastOf(tables: readonly Cases[], review: boolean, litigation: boolean): number {
  if (!review && !litigation) return 0;
  return Math.min(...tables.map((t) => (review ? t.review : 0) + (litigation ? t.direct + t.postReview : 0)));
}
