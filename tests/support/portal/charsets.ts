import { UTF8, type Written } from './answers.ts';

/** Ways in which bytes, header and `<meta>` agree or not, as sites really have them. */

const HTTP_EQUIV = (charset: string): string =>
  `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

export const GBK: Written = {
  encoding: 'gbk',
  type: 'text/html;charset=GBK',
  meta: '<meta charset="gbk">',
};

export const GB18030_BY_META: Written = {
  encoding: 'gb18030',
  type: 'text/html',
  meta: HTTP_EQUIV('gb18030'),
};

export const CHARSETS: Readonly<Record<string, Written>> = {
  'GBK by header and meta': GBK,
  'GBK by meta alone': { encoding: 'gbk', type: 'text/html', meta: HTTP_EQUIV('gb2312') },
  'GBK by header alone': { encoding: 'gbk', type: 'text/html; charset=gb2312', meta: '' },
  'GBK, the header says UTF-8': {
    encoding: 'gbk',
    type: 'text/html; charset=utf-8',
    meta: '<meta charset="gbk">',
  },
  'GBK, the header says ISO-8859-1': { encoding: 'gbk', type: 'text/html; charset=ISO-8859-1', meta: '' },
  'GBK, nothing is said': { encoding: 'gbk', type: 'text/html', meta: '' },
  'GB18030 by meta': GB18030_BY_META,
  'UTF-8, the meta says GB2312': { encoding: 'utf-8', type: 'text/html', meta: HTTP_EQUIV('gb2312') },
  'UTF-8 with a mark, the header says GBK': {
    encoding: 'utf-8',
    type: 'text/html; charset=gbk',
    meta: '<meta charset="utf-8">',
    mark: true,
  },
  'UTF-8, no header': { encoding: 'utf-8', type: null, meta: '<meta charset="utf-8">' },
  'UTF-8 by header and meta': UTF8,
};
