import { Failed } from '../audit/world.ts';
import type { Text } from '../form/types.ts';

/** Everything that keeps a page from being come by, and what can be done about it. */

const MB = 1024 * 1024;
const IN_BROWSER: Text = { zh: '请在浏览器中打开查看', en: 'open it in a browser to see' };
const LATER: Text = { zh: '请稍后再试', en: 'try again later' };

export const notWeb = (): Failed =>
  new Failed('address', {
    zh: '不是 http(s) 网址；请改正网址',
    en: 'not an http(s) address; correct the address',
  });

export const hasCredentials = (): Failed =>
  new Failed('address', {
    zh: '网址中带有用户名或密码；请去掉后再试',
    en: 'the address has a user name or password in it; try without',
  });

export const hostNotAllowed = ({ hostname }: URL, from: URL | null): Failed =>
  new Failed(
    'host-not-allowed',
    from === null
      ? {
          zh: `尚未允许访问 ${hostname}；允许后再试`,
          en: `${hostname} may not be asked yet; allow it and try again`,
        }
      : {
          zh: `${from.hostname} 转到 ${hostname}，尚未允许访问；允许后再试`,
          en: `${from.hostname} redirects to ${hostname}, which may not be asked yet; allow it and try again`,
        },
    hostname,
  );

const redirect = (zh: string, en: string, { zh: thenZh, en: thenEn } = IN_BROWSER): Failed =>
  new Failed('redirect', { zh: `${zh}；${thenZh}`, en: `${en}; ${thenEn}` });

export const tooManyRedirects = (most: number): Failed =>
  redirect(`重定向超过 ${most} 次`, `more than ${most} redirects`);

export const redirectLoop = (): Failed =>
  redirect(
    '重定向回到了已经访问过的地址（可能要求 Cookie 或登录）',
    'redirects in a circle (it may ask for cookies or a login)',
  );

export const redirectToNowhere = (): Failed =>
  redirect('重定向没有有效的地址', 'redirect without a valid address');

export const redirectOffTheWeb = (): Failed =>
  redirect('重定向到 http(s) 以外的地址', 'redirect to an address that is not http(s)');

export const hiddenRedirect = (): Failed =>
  redirect(
    '网页转到了别的地址，浏览器不告知是哪里',
    'the page redirects, and the browser does not tell where to',
    { zh: '请打开后用转到的网址再试', en: 'open it, and try the address it leads to' },
  );

export const badStatus = (status: number): Failed => {
  const { zh, en } = whatToDo(status);
  return new Failed('http', {
    zh: `服务器答复 HTTP ${status}；${zh}`,
    en: `server answered HTTP ${status}; ${en}`,
  });
};

function whatToDo(status: number): Text {
  if (status === 404 || status === 410)
    return { zh: '网页不存在，请核对网址', en: 'there is no such page, check the address' };
  if (status >= 500) return { zh: `服务器出错，${LATER.zh}`, en: `the server has a fault, ${LATER.en}` };
  return { zh: `服务器拒绝，${IN_BROWSER.zh}`, en: `the server refuses, ${IN_BROWSER.en}` };
}

/** @param tries that were made */
export const stillBusy = (status: number, tries: number): Failed =>
  new Failed('busy', {
    zh: `服务器忙（HTTP ${status}），试了 ${tries} 次；${LATER.zh}`,
    en: `the server is busy (HTTP ${status}), tried ${tries} ${tries === 1 ? 'time' : 'times'}; ${LATER.en}`,
  });

/** @param wait that is left, in milliseconds */
export const toldToWait = (wait: number): Failed => {
  const minutes = Math.ceil(wait / 60_000);
  return new Failed('busy', {
    zh: `服务器要求 ${minutes} 分钟内不再访问；请到时再试`,
    en: `the server asks to be left alone for ${minutes} minutes; try again after that`,
  });
};

/** @param time in milliseconds */
export const tooSlow = (time: number): Failed =>
  new Failed('too-slow', {
    zh: `${time / 1000} 秒内未读完，已放弃；${LATER.zh}`,
    en: `given up: not read within ${time / 1000} s; ${LATER.en}`,
  });

/** @param limit in bytes */
export const tooLarge = (limit: number): Failed =>
  new Failed('too-large', {
    zh: `超过 ${limit / MB} MB，未读取；${IN_BROWSER.zh}`,
    en: `larger than ${limit / MB} MB, not read; ${IN_BROWSER.en}`,
  });

export const noPage = ({ zh, en }: Text): Failed =>
  new Failed('no-page', {
    zh: `不是网页，是${zh}；${IN_BROWSER.zh}`,
    en: `no page but ${en}; ${IN_BROWSER.en}`,
  });

/** @param cause where it is known */
export const unreachable = (cause: Text | null): Failed =>
  new Failed('network', {
    zh: `${cause?.zh ?? '连不上服务器，或连接中断'}；请检查网络和网址，或稍后再试`,
    en: `${cause?.en ?? 'the server cannot be reached, or the connection broke'}; check network and address, or ${LATER.en}`,
  });
