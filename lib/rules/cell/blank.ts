import type { Rule } from '../../report/model.ts';
import { formNotices } from '../shared/basis.ts';
import { dataCells } from '../shared/cells.ts';
import { cellTitle } from '../shared/labels.ts';
import { finding } from '../shared/outcomes.ts';

export const rule: Rule = {
  id: 'cell/blank',
  severity: 'error',
  title: { zh: '单元格空白', en: 'A data cell is blank' },
  basis: formNotices('各项数据均应填报，不能遗漏', 'every figure is to be given, none left out'),
  why: {
    zh: '空白分不清是没有还是漏填，依赖它的勾稽关系也无法核对。',
    en: 'A blank may mean none or forgotten, and the relations that need it cannot be checked.',
  },
  fix: { zh: '填写数字；没有的填“0”。', en: 'Write the number; 0 where there is none.' },
  check(report) {
    return dataCells(report)
      .filter(({ cell }) => cell.kind === 'blank')
      .map(({ at, cell, form }) => {
        const name = cellTitle(form, at);
        return finding(at, {
          zh: cell.text === '' ? `${name.zh}空白` : `${name.zh}填的是“${cell.text}”，没有数字`,
          en: cell.text === '' ? `${name.en} is blank` : `${name.en} holds “${cell.text}” and no number`,
        });
      });
  },
};
