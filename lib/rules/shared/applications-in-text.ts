import type { Clause } from './scope.ts';

/** Words that name an application for government information. */
const ABOUT_APPLICATIONS = /公开申请|申请公开|依申请|信息公开的申请|公开信息的?申请|公开政府信息的?申请/;

/** Things that are received, answered and finished too, and are no such application. */
const OTHER_MATTERS =
  /建议|提案|议案|信访|留言|咨询|热线|信箱|投诉|举报|来信|来电|来访|网民|工单|诉求|复议|诉讼|仲裁|许可|审批|项目|意见|资金|补贴|登记|备案|证明|专利|救助|资格|案件|舆情|赔偿|信用/;

/**
 * Whether a clause is about applications for government information. A clause that does not name them itself
 * (`答复 5 件`) leans on its sentence, then on its paragraph; what else is named there makes it uncertain.
 */
export function isAboutApplications({ text, sentence, paragraph }: Clause): boolean {
  if (OTHER_MATTERS.test(text)) return false;
  const context = [text, sentence, paragraph.text].find((candidate) => ABOUT_APPLICATIONS.test(candidate));
  return context !== undefined && !OTHER_MATTERS.test(context);
}
