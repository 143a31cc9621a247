import { render } from 'preact';
import hostCss from '../../../components/host.css?inline';
import panelCss from '../../../components/panel/panel.css?inline';
import { Panel } from '../../../components/panel/panel.tsx';
import type { PanelProps, Selection } from '../../../components/panel/props.ts';
import type { PanelPlace } from '../../../lib/settings/model.ts';
import type { Shown } from '../../../lib/verdict/shown.ts';

/** The panel alone in a page, mounted as the overlay mounts it, with a record of all it asked for. */

export const calls: { name: string; args: unknown[] }[] = [];

let shown: Shown | null = null;
let place: PanelPlace = { side: 'right', width: 380, collapsed: false };
let selected: Selection | null = null;
let root: ShadowRoot | null = null;

function open(): ShadowRoot {
  const host = document.createElement('gouji-overlay');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `${panelCss}${hostCss}`;
  shadow.append(style);
  document.documentElement.append(host);
  return shadow;
}

function note<A extends unknown[]>(name: string, then?: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    calls.push({ name, args });
    then?.(...args);
  };
}

const asks: Omit<PanelProps, 'shown' | 'place' | 'selected'> = {
  isUnmarked: false,
  onSelect: note('select', (next: Selection | null) => {
    selected = next;
    draw();
  }),
  onPoint: note('point'),
  onReveal: note('reveal'),
  onIgnore: note('ignore'),
  onUnignore: note('unignore'),
  onExport: note('export'),
  onSheet: note('sheet'),
  onOptions: note('options'),
  onPlace: note('place', (next: PanelPlace) => {
    place = next;
    draw();
  }),
  onCopy: async (text) => {
    calls.push({ name: 'copy', args: [text] });
    return true;
  },
  onFrame: note('frame'),
};

function draw(): void {
  if (shown === null) return;
  root ??= open();
  render(<Panel {...asks} shown={shown} place={place} selected={selected} />, root);
}

/** Shows a verdict, as the background would send it. */
export function show(next: Shown): void {
  shown = next;
  draw();
}

/** What the overlay's commands do: step to a finding, move the panel. */
export function select(next: Selection | null): void {
  selected = next;
  draw();
}

export function put(next: PanelPlace): void {
  place = next;
  draw();
}
