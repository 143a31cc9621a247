import type { Text } from '../../form/types.ts';
import type { PageLinks } from '../../page/page-links.ts';

/**
 * Software whose lists script fills from addresses of its own. They are not asked: what they want differs from site
 * to site, and a guess would be a request that nobody chose. They are known, so that the user is told.
 */
interface Drawn {
  name: string;
  software: Text;
  /** Of an address that a script comes from or names, of a frame, or of the page. */
  pattern: RegExp;
}

/** The first that fits is taken. */
const DRAWN: readonly Drawn[] = [
  {
    name: 'hanweb-jpage',
    software: { zh: '大汉 jpage', en: 'Hanweb jpage' },
    pattern: /\/jpage\/|dataproxy\.jsp/i,
  },
  {
    name: 'hanweb-jpaas',
    software: { zh: '大汉 JPaaS', en: 'Hanweb JPaaS' },
    pattern: /jpaas-|\/api-gateway\/|\/AuthorizedRead\/|unitbuild\.js/i,
  },
  {
    name: 'hanweb-xxgk',
    software: { zh: '大汉信息公开目录', en: 'Hanweb disclosure catalogue' },
    pattern: /\/module\/xxgk\/|\/xxgk\/jcms_files\//i,
  },
  {
    name: 'gkmlpt',
    software: { zh: '广东政府信息公开平台 gkmlpt', en: 'Guangdong disclosure platform gkmlpt' },
    pattern: /\/gkmlpt\//i,
  },
  {
    name: 'epoint',
    software: { zh: '新点 EpointWebBuilder', en: 'Epoint WebBuilder' },
    pattern: /epointwebbuilder|frontAppCustomAction|getPageInfoList/i,
  },
  {
    name: 'ucap',
    software: { zh: '开普 UCAP', en: 'UCAP' },
    pattern: /_isJson=true|\/searchList\//i,
  },
  {
    name: 'truecms',
    software: { zh: 'TrueCMS', en: 'TrueCMS' },
    pattern: /messageController\/getMessage/i,
  },
  {
    name: 'trs-search',
    software: { zh: '拓尔思检索', en: 'TRS search' },
    pattern: /\/was5\/web\/|\/igs\/front\//i,
  },
];

/** The software that draws a page's list by script, as far as it is known by its addresses. */
export function drawnBy({ address, endpoints, frames }: PageLinks): Pick<Drawn, 'name' | 'software'> | null {
  const addresses = [address, ...endpoints, ...frames];
  return DRAWN.find(({ pattern }) => addresses.some((one) => pattern.test(one))) ?? null;
}
