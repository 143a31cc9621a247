/**
 * The element of the frame directly below the top in which whoever sends the token stands. The token comes to
 * that frame through the extension; of other messages, and of the token sent again, nothing is made.
 */
export function onFrameBelow(token: string, signal: AbortSignal, found: (frame: Element) => void): void {
  const heard = new AbortController();
  const hear = (event: MessageEvent): void => {
    if (event.data !== token || event.source === null) return;
    heard.abort();
    const frame = elementOfFrame(event.source as Window);
    if (frame !== undefined) found(frame);
  };
  window.addEventListener('message', hear, { signal: AbortSignal.any([signal, heard.signal]) });
}

function elementOfFrame(sender: Window): Element | undefined {
  let below = sender;
  while (below.parent !== window && below.parent !== below) below = below.parent;
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed')].find(
    ({ contentWindow }) => contentWindow === below,
  );
}
