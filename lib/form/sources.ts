import type { Source } from './types.ts';

/** The law and the notices that rules and forms cite. */
export const SOURCES = {
  regulations: {
    title: '中华人民共和国政府信息公开条例',
    number: '国务院令第711号',
    en: 'Regulations on Open Government Information (State Council Decree No. 711, in force since 2019-05-15)',
  },
  form2019: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    number: '国办公开办函〔2019〕60号',
    en: 'Notice on the annual report with its trial form (Guoban Gongkaiban Han [2019] No. 60)',
  },
  form2021: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    en: 'Notice issuing the form of the annual report (Guoban Gongkaiban Han [2021] No. 30)',
  },
  fees: {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    en: 'Measures on information processing fees (Guoban Han [2020] No. 109, in force since 2021-01-01)',
  },
} as const satisfies Record<string, Source>;
