import type { Lang } from '../../../lib/check.ts';
import { plural } from '../../../lib/output/words.ts';

export interface MatrixWords {
  label: string;
  organ: string;
  total: string;
  shown(organs: number, all: number): string;
  legend: string;
  several(count: number): string;
  failedToo(count: number): string;
  noneFound: string;
}

const zh: MatrixWords = {
  label: '机关与年度的矩阵',
  organ: '机关',
  total: '错误合计',
  shown: (organs, all) => (organs === all ? `共 ${all} 个机关` : `${organs} 个机关，共 ${all} 个`),
  legend: '图例',
  several: (count) => `${count} 份报告`,
  failedToo: (count) => `另有 ${count} 个页面没有取到`,
  noneFound: '没有名称相符的机关。',
};

const en: MatrixWords = {
  label: 'Matrix of organs and years',
  organ: 'Organ',
  total: 'Errors in all',
  shown: (organs, all) => (organs === all ? plural(all, 'organ') : `${organs} of ${plural(all, 'organ')}`),
  legend: 'Legend',
  several: (count) => plural(count, 'report'),
  failedToo: (count) => `${plural(count, 'page')} more could not be fetched`,
  noneFound: 'No organ of that name.',
};

export const MATRIX_WORDS: Readonly<Record<Lang, MatrixWords>> = { zh, en };
