import { SOURCES, type Text } from '../../form/index.ts';

const { regulations, form2019, form2021, fees } = SOURCES;

/** An article of the Regulations on Open Government Information: `article('第五十条', 'Article 50')`. */
export function article(zh: string, en: string): Text {
  return { zh: `《${regulations.title}》（${regulations.number}）${zh}`, en: `${en}, ${regulations.en}` };
}

/** The notices that issue the form, both editions, with what they say on the matter. */
export function formNotices(zh: string, en: string): Text {
  return {
    zh: `${form2021.number}附件《政府信息公开工作年度报告格式》（2019、2020年度报告适用${form2019.number}）：${zh}`,
    en: `${form2021.en} (for report years 2019 and 2020: ${form2019.en}): ${en}`,
  };
}

/** The measures on information processing fees. */
export const FEE_MEASURES: Text = { zh: `《${fees.title}》（${fees.number}）`, en: fees.en };

/** Several bases of one rule, the strongest first. */
export function bases(...items: readonly Text[]): Text {
  return { zh: items.map((item) => item.zh).join('；'), en: items.map((item) => item.en).join('; ') };
}
