import { hostOf } from '../verdict/host.ts';

const IS_NUMBERS = /^[\d.]+$|^\[/;

/**
 * Whose site an address is of, as far as its host tells: of a government's name the label before `gov.cn`
 * (swj.qingxi.gov.cn and www.qingxi.gov.cn are one), else the last two labels.
 */
function siteName(address: string): string {
  const host = hostOf(address).replace(/\.$/, '');
  if (IS_NUMBERS.test(host)) return host;
  const labels = host.split('.');
  return labels.slice(host.endsWith('.gov.cn') ? -3 : -2).join('.');
}

export function isSameSite(one: string, other: string): boolean {
  return siteName(one) === siteName(other);
}
