/**
 * The hosts of the portal. All of them lead to this machine (`names.mjs` in Node, switches in browsers) and are told
 * apart by the `Host` header; the port belongs to every address.
 */
export const HOST = {
  /** The city: the list of organs, and the bureaus without a host of their own. */
  city: 'www.yunling.gov.cn',
  /** An older system of the city: other addresses of the same reports, frames, whatever went wrong. */
  old: 'xxgk.yunling.gov.cn',
  water: 'swj.yunling.gov.cn',
  education: 'jyj.yunling.gov.cn',
  audit: 'sjj.yunling.gov.cn',
  land: 'zrzyj.yunling.gov.cn',
  statistics: 'tjj.yunling.gov.cn',
  qingxi: 'www.qingxiqu.gov.cn',
  songhu: 'www.songhuqu.gov.cn',
  baishi: 'www.baishixian.gov.cn',
  tongjiang: 'www.tongjiangx.gov.cn',
  beitang: 'zwgk.beitangqu.gov.cn',
  /** Not of gov.cn. */
  news: 'www.yunlingnews.com',
} as const;

export type Host = (typeof HOST)[keyof typeof HOST];

/** Every name that must lead to this machine. */
export const HOSTS: readonly Host[] = Object.values(HOST);

/** A page of the portal, before the portal has a port. */
export interface Where {
  host: Host;
  /** Path and query. */
  path: string;
}

export const placeOf = ({ host, path }: Where): string => `${host}${path}`;
