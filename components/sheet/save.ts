import type { Lang } from '../../lib/check.ts';

interface Saved {
  /** The sheet's own element; its mark-up was made by Preact from text. */
  sheet: Element;
  title: string;
  lang: Lang;
  css: string;
}

/** What no file name may hold on one system or another. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu;
const LONGEST_NAME = 120;

/**
 * The sheet as a file that stands alone: no script, nothing fetched, and a policy that lets neither in, so that
 * it can be archived and mailed.
 */
export function standaloneFile({ sheet, title, lang, css }: Saved): string {
  const page = sheet.ownerDocument.implementation.createHTMLDocument(title);
  page.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  const viewport = page.createElement('meta');
  viewport.name = 'viewport';
  viewport.content = 'width=device-width';
  const style = page.createElement('style');
  style.textContent = css;
  page.head.prepend(charset, policy, viewport);
  page.head.append(style);
  page.body.append(page.importNode(sheet, true));
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
}

/** A name for the file that any system takes. */
export function fileNameOf(name: string): string {
  return `${name.replaceAll(NOT_IN_NAMES, '_').slice(0, LONGEST_NAME)}.html`;
}
