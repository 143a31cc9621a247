/** Puts text on the clipboard, also where the page is served by http. Only within a click or a key. */
export function copyText(shadow: ShadowRoot, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0';
  const before = shadow.activeElement;
  shadow.append(field);
  field.select();
  // The page hears of it as well, and could put something else there.
  const own = new AbortController();
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', give, { capture: true, signal: own.signal });
  const isCopied = document.execCommand('copy');
  own.abort();
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return isCopied;
}
