import type { FormSection, Label } from './types.ts';

/** The six sections, the same in both editions (国办公开办函〔2019〕60号、〔2021〕30号). */
export const SECTIONS: readonly FormSection[] = [
  {
    key: 'overview',
    numeral: '一',
    subject: ['总体', '概述', '概况', '基本情况'],
    label: {
      text: '总体情况',
      en: 'Overview',
      deviating: [
        '总体概况',
        '基本情况',
        '概述',
        '工作概述',
        '总体工作情况',
        '政府信息公开工作总体情况',
        '工作总体情况',
        '总体情况概述',
      ],
    },
  },
  {
    key: 'disclosure',
    numeral: '二',
    subject: ['主动公开'],
    table: 'disclosure',
    label: {
      text: '主动公开政府信息情况',
      en: 'Information disclosed on own initiative',
      accepted: ['主动公开政府信息的情况'],
      deviating: [
        '主动公开情况',
        '主动公开信息情况',
        '政府信息主动公开情况',
        '主动公开政府信息',
        '行政机关主动公开政府信息情况',
        '行政机关主动公开政府信息的情况',
        '政府信息公开情况',
      ],
    },
  },
  {
    key: 'applications',
    numeral: '三',
    subject: ['申请'],
    table: 'applications',
    label: {
      text: '收到和处理政府信息公开申请情况',
      en: 'Applications received and handled',
      accepted: ['收到和处理政府信息公开申请的情况'],
      deviating: [
        '依申请公开情况',
        '依申请公开政府信息情况',
        '政府信息公开申请情况',
        '收到和处理申请情况',
        '受理和处理政府信息公开申请情况',
        '行政机关收到和处理政府信息公开申请情况',
        '行政机关收到和处理政府信息公开申请的情况',
        '收到和处理信息公开申请情况',
      ],
    },
  },
  {
    key: 'review',
    numeral: '四',
    subject: ['复议', '诉讼'],
    table: 'review',
    label: {
      text: '政府信息公开行政复议、行政诉讼情况',
      en: 'Administrative reconsideration and litigation',
      accepted: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议、行政诉讼的情况',
      ],
      deviating: [
        '行政复议、行政诉讼情况',
        '行政复议和行政诉讼情况',
        '政府信息公开行政复议行政诉讼情况',
        '政府信息公开行政复议及行政诉讼情况',
        '复议、诉讼情况',
        '行政复议、提起行政诉讼情况',
      ],
    },
  },
  {
    key: 'problems',
    numeral: '五',
    subject: ['问题', '不足', '困难'],
    label: {
      text: '存在的主要问题及改进情况',
      en: 'Main problems and improvements',
      accepted: ['政府信息公开工作存在的主要问题及改进情况'],
      deviating: [
        '存在的主要问题及整改措施',
        '存在问题及改进情况',
        '存在的主要问题及改进措施',
        '存在的问题及改进情况',
        '存在的问题及改进措施',
        '存在问题及改进措施',
        '存在的主要问题和改进情况',
        '存在的主要问题和改进措施',
        '主要问题及改进情况',
        '政府信息公开工作存在的主要问题及改进措施',
        '存在的主要问题',
        '存在的问题',
      ],
    },
  },
  {
    key: 'other',
    numeral: '六',
    subject: ['其他', '其它'],
    label: {
      text: '其他需要报告的事项',
      en: 'Other matters to report',
      deviating: [
        '其它需要报告的事项',
        '其他需要报告事项',
        '需要报告的其他事项',
        '其他报告事项',
        '其他事项',
        '其他需要报告的情况',
      ],
    },
  },
];

/**
 * The five topics of section 一 (国办公开办函〔2021〕30号，一、总体情况) and the wordings under which reports
 * treat them.
 */
export const TOPICS: readonly { key: string; label: Label; words: readonly string[] }[] = [
  {
    key: 'proactive',
    label: { text: '主动公开', en: 'proactive disclosure' },
    words: ['主动公开', '主动发布', '公开政府信息', '公开信息', '发布信息', '公开内容'],
  },
  {
    key: 'onRequest',
    label: { text: '依申请公开', en: 'disclosure on request' },
    words: [
      '依申请',
      '申请公开',
      '公开申请',
      '信息公开申请',
      '收到申请',
      '受理申请',
      '答复申请',
      '提出申请',
      '申请人',
    ],
  },
  {
    key: 'management',
    label: { text: '政府信息管理', en: 'information management' },
    words: [
      '信息管理',
      '信息审核',
      '审核',
      '审查',
      '保密',
      '规范性文件管理',
      '文件管理',
      '动态管理',
      '三审三校',
      '公开属性',
      '信息制作',
    ],
  },
  {
    key: 'platform',
    label: { text: '平台建设', en: 'platforms' },
    words: ['平台', '网站', '新媒体', '微信', '微博', '公众号', '客户端', '公报', '专栏', '查阅点', '载体'],
  },
  {
    key: 'supervision',
    label: { text: '监督保障', en: 'supervision and support' },
    words: [
      '监督',
      '保障',
      '考核',
      '培训',
      '评议',
      '责任追究',
      '追责',
      '领导小组',
      '组织领导',
      '机构建设',
      '人员',
    ],
  },
];
