import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import css from '../../components/panel/panel.css?inline';
import { Panel } from '../../components/panel/panel.tsx';
import type { Handlers } from '../shared/messaging.ts';

export const OVERLAY = 'gouji-overlay';

/** Puts the overlay into the top frame when there is a verdict to show. */
export function mountOverlay(ctx: ContentScriptContext): Handlers {
  let root: ShadowRoot | null = null;
  const open = (): ShadowRoot => {
    for (const old of document.querySelectorAll(OVERLAY)) old.remove();
    const host = document.createElement(OVERLAY);
    const shadow = host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
    document.documentElement.append(host);
    ctx.onInvalidated(() => host.remove());
    return shadow;
  };
  return {
    show(shown) {
      root ??= open();
      render(<Panel shown={shown} />, root);
    },
  };
}
