import { type Edition, FORMS, SOURCES, type Text } from '../../form/index.ts';
import type { Basis } from '../../report/model.ts';

const { regulations, form2019, form2021, fees } = SOURCES;

/** An article of the Regulations on Open Government Information: `article('第五十条', 'Article 50')`. */
export function article(zh: string, en: string): Text {
  return { zh: `《${regulations.title}》（${regulations.number}）${zh}`, en: `${en}, ${regulations.en}` };
}

/** The notice that issues one edition of the form, with what it says on the matter. */
export function formNotice(edition: Edition, zh: string, en: string): Text {
  const { source } = FORMS[edition];
  return { zh: `${source.number}附件《政府信息公开工作年度报告格式》：${zh}`, en: `${source.en}: ${en}` };
}

/**
 * The notices that issue the form, with what they say on the matter: both in the rule's own text, the one in
 * force for the report's year in a finding.
 */
export function formNotices(zh: string, en: string): Basis {
  return {
    zh: `${form2021.number}附件《政府信息公开工作年度报告格式》（2019、2020年度报告适用${form2019.number}）：${zh}`,
    en: `${form2021.en} (for report years 2019 and 2020: ${form2019.en}): ${en}`,
    byEdition: { '2019': formNotice('2019', zh, en), '2021': formNotice('2021', zh, en) },
  };
}

/** The measures on information processing fees. */
export const FEE_MEASURES: Text = { zh: `《${fees.title}》（${fees.number}）`, en: fees.en };

/** Several bases of one rule, the strongest first. */
export function bases(...items: readonly Basis[]): Basis {
  const join = (texts: readonly Text[]): Text => ({
    zh: texts.map((text) => text.zh).join('；'),
    en: texts.map((text) => text.en).join('; '),
  });
  const own = (edition: Edition): Text => join(items.map((item) => item.byEdition?.[edition] ?? item));
  return { ...join(items), byEdition: { '2019': own('2019'), '2021': own('2021') } };
}
