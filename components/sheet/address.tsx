import { pageText } from './document.ts';

/** An address as a link that prints as itself; what is no web address (a file, `data:`, a script) is text only. */
export function Address({ href }: { href: string }) {
  const shown = pageText(href);
  const isWeb = shown === href && /^https?:\/\//i.test(href);
  if (!isWeb) return <span class="address">{shown}</span>;
  return (
    <a class="address" href={href} target="_blank" rel="noreferrer">
      {shown}
    </a>
  );
}
