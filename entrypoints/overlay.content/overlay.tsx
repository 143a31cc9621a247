import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { openFinding } from '../../components/panel/focus.ts';
import { Panel } from '../../components/panel/panel.tsx';
import type { Selection } from '../../components/panel/props.ts';
import { type At, placeKey } from '../../lib/report/address.ts';
import type { PanelPlace } from '../../lib/settings/model.ts';
import { type Chosen, choosable, chosenMark, liveMarks } from '../../lib/verdict/chosen-marks.ts';
import { stopsInOrder } from '../../lib/verdict/entries.ts';
import { leavesStrip, placeBeside, wayOut } from '../../lib/verdict/make-way.ts';
import type { Mark } from '../../lib/verdict/mark.ts';
import type { FindingKey, OverlayState, Rects, Shown } from '../../lib/verdict/shown.ts';
import { send } from '../shared/messaging.ts';
import { offerFile } from '../shared/offer-file.ts';
import type { Name, Request } from '../shared/shapes.ts';
import { plain } from './boxes.ts';
import { copyText } from './files.ts';
import { Host, type Parts, panelIn } from './host.ts';
import { onKeys } from './keys.ts';
import { MarksLayer } from './marks-layer.tsx';
import type { FrameReader } from './reader.ts';

/** What is built anew where the page has emptied the overlay. */
interface Stand extends Parts {
  marks: MarksLayer;
}

/** The panel and the marks in the top frame: what they show, what is chosen in them, and where they stand. */
export class Overlay {
  readonly #ctx: ContentScriptContext;
  readonly #reader: FrameReader;
  readonly #host: Host;
  #stand: Stand | null = null;
  #shown: Shown | null = null;
  #choosable: ReadonlyMap<FindingKey, Chosen> = new Map();
  /** Where the user has put the panel. */
  #place: PanelPlace | null = null;
  /** Where it stands for now, so as not to cover what it points to. */
  #aside: PanelPlace | null = null;
  #selected: Selection | null = null;
  #pointed: At | null = null;
  #isReached = true;
  /** Where the focus was on the page before it came into the panel, and in the panel before it went to a mark. */
  #pageFocus: Element | null = null;
  #panelFocus: Element | null = null;
  #saving: number | undefined;

  constructor(ctx: ContentScriptContext, reader: FrameReader) {
    this.#ctx = ctx;
    this.#reader = reader;
    this.#host = new Host(ctx);
    ctx.onInvalidated(() => this.hide());
    reader.onRenumbered(() => this.#stand?.marks.renew());
  }

  get state(): OverlayState {
    return this.#host.state(this.#standing?.collapsed ?? false);
  }

  show(shown: Shown): void {
    if (this.#shown?.frame !== shown.frame) this.#isReached = true;
    this.#place ??= shown.panel;
    this.#shown = shown;
    this.#choosable = choosable(shown.verdict.findings, shown.told.sections);
    if (this.#selected !== null && this.#chosen === null) this.#selected = null;
    this.#render();
  }

  hide(): void {
    this.#takeDown();
    this.#shown = null;
    this.#choosable = new Map();
    this.#selected = null;
  }

  #takeDown(): void {
    this.#stand?.marks.rest();
    this.#host.remove();
    this.#stand = null;
  }

  takeRects(rects: Rects & { frame: number }): void {
    if (rects.frame !== this.#shown?.frame) return;
    this.#stand?.marks.takeRects(rects);
    if (rects.reached === this.#isReached) return;
    this.#isReached = rects.reached;
    this.#render();
  }

  act(action: 'toggle' | 'next' | 'previous' | 'open' | 'close'): void {
    if (this.#shown === null) return;
    const isOpen = this.state === 'open';
    if (action === 'next' || action === 'previous') this.#step(action);
    else if (action === 'open' || (action === 'toggle' && !isOpen)) this.#open();
    else this.#collapse();
  }

  /** Opens the panel at a finding. */
  goTo(key: FindingKey): void {
    // A pill that only stands aside stays one: the next place is no easier to see beside the panel.
    if (this.#place?.collapsed) this.#open();
    this.#select({ kind: 'finding', key });
    void this.#reveal({ kind: 'finding', key });
  }

  get #standing(): PanelPlace | null {
    return this.#aside ?? this.#place;
  }

  /** What is selected, with its equation; null where it is no longer found. */
  get #chosen(): Chosen | null {
    return this.#selected === null ? null : this.#chosenBy(this.#selected);
  }

  #chosenBy(selection: Selection): Chosen | null {
    return selection.kind === 'place' ? { at: selection.at } : (this.#choosable.get(selection.key) ?? null);
  }

  #put(): Stand {
    const { parts, isNew } = this.#host.put();
    if (!isNew && this.#stand !== null) return this.#stand;
    onKeys(
      parts.shadow,
      {
        next: () => this.#step('next'),
        previous: () => this.#step('previous'),
        place: () => this.#focusPlace(),
        leave: () => this.#leave(),
      },
      this.#ctx.signal,
    );
    this.#stand = { ...parts, marks: new MarksLayer(parts.layer, this.#reader) };
    return this.#stand;
  }

  #render(): void {
    if (this.#shown === null || this.#place === null || this.#host.isGivenUp) return;
    const { top, shadow, marks } = this.#put();
    const chosen = this.#chosen;
    const hadFocus = shadow.activeElement !== null && top.contains(shadow.activeElement);
    render(
      <Panel
        shown={this.#shown}
        place={this.#aside ?? this.#place}
        selected={this.#selected}
        isUnmarked={!this.#isReached}
        onSelect={(selection) => this.#select(selection)}
        onPoint={(at) => this.#point(at)}
        onReveal={(selection) => void this.#reveal(selection)}
        onIgnore={(requests) => this.#tell('ignore', requests)}
        onUnignore={(keys) => this.#tell('unignore', keys)}
        onExport={(format) => void this.#export(format)}
        onSheet={() => this.#tell('sheet', null)}
        onOptions={(rule) => this.#tell('options', rule === undefined ? {} : { rule })}
        onPlace={(place) => this.#stay(place)}
        onCopy={async (text) => copyText(shadow, text)}
        onFrame={(frame) => this.#tell('choose', { frame })}
      />,
      top,
    );
    // What had the focus may be gone with the panel that became a pill, or the other way round.
    if (hadFocus && shadow.activeElement === null) focusIn(top);
    if (this.#place.collapsed) marks.rest();
    else {
      const live = liveMarks(this.#shown.marks, this.#shown.places, chosen, this.#pointed);
      marks.show(this.#shown, live, chosen?.message ?? '');
    }
  }

  #select(selection: Selection | null): void {
    this.#selected = selection;
    this.#render();
  }

  #point(at: At | null): void {
    this.#pointed = at;
    this.#render();
  }

  #step(action: 'next' | 'previous'): void {
    if (this.#shown === null) return;
    const stops = stopsInOrder(this.#shown.told.sections);
    const selected = this.#selected?.kind === 'finding' ? this.#selected.key : '';
    const now = stops.findIndex((keys) => keys.includes(selected));
    const next = action === 'next' ? now + 1 : Math.max(now, 0) - 1;
    const key = stops.at(next % stops.length)?.[0];
    if (key === undefined) return;
    this.goTo(key);
  }

  /** Scrolls to a place, and gets out of its way. What is selected stays: the place may be one of its terms. */
  async #reveal(selection: Selection): Promise<void> {
    const chosen = this.#chosenBy(selection);
    const mark = this.#shown && chosen && chosenMark(chosen, this.#shown.marks, this.#shown.places);
    const isInTheWay = this.#place !== null && leavesStrip(this.#place, document.documentElement.clientWidth);
    this.#aside = this.#place && mark && isInTheWay ? { ...this.#place, collapsed: true } : null;
    this.#render();
    if (!chosen || !mark || !this.#stand) return;
    await this.#stand.marks.reveal(mark.places);
    this.#aside = this.#beside(mark, chosen);
    this.#render();
  }

  /** Where to stand beside what is to be seen; null: where the user has put the panel. */
  #beside({ places }: Mark, { equation }: Chosen): PanelPlace | null {
    const standing = this.#standing;
    if (!this.#shown || !this.#stand || !standing) return null;
    const { marks, top } = this.#stand;
    const rect = panelIn(top)?.getBoundingClientRect();
    const covered = marks.boxOf(places);
    if (rect === undefined || covered === null || this.#place?.collapsed) return null;
    const panel = plain(rect);
    const aside = standing.collapsed ? 0 : wayOut(covered, panel, standing.side);
    if (aside !== 0) marks.scrollAside(places, aside);
    const total = equation && this.#shown.places[placeKey(equation.total.at)];
    const also = total === undefined ? null : marks.boxOf([total]);
    const windowWidth = document.documentElement.clientWidth;
    const place = placeBeside(standing, panel, windowWidth, marks.boxOf(places) ?? covered, also);
    return place === this.#place ? null : place;
  }

  /** The user has put the panel there. While it is dragged, only the last place is kept. */
  #stay(place: PanelPlace): void {
    const before = this.#standing;
    this.#place = place;
    this.#aside = null;
    this.#render();
    clearTimeout(this.#saving);
    if (before?.side !== place.side || before.collapsed !== place.collapsed) this.#tell('panel', place);
    else this.#saving = this.#ctx.setTimeout(() => this.#tell('panel', place), 300);
  }

  #open(): void {
    if (this.#place === null) return;
    // What the page has done to it is undone by putting it up anew.
    if (!['open', 'pill'].includes(this.state)) this.#takeDown();
    const focused = document.activeElement;
    if (focused !== this.#stand?.host) this.#pageFocus = focused;
    this.#stay({ ...this.#place, collapsed: false });
    if (this.#stand !== null) focusIn(this.#stand.top);
  }

  #collapse(): void {
    const hadFocus = this.#stand !== null && document.activeElement === this.#stand.host;
    if (this.#place !== null) this.#stay({ ...this.#place, collapsed: true });
    if (hadFocus && this.#pageFocus instanceof HTMLElement) this.#pageFocus.focus({ preventScroll: true });
    this.#pageFocus = null;
  }

  /** To the chosen place: the page's own nodes take no focus, the mark on them does. */
  #focusPlace(): void {
    const { shadow, marks } = this.#stand ?? {};
    if (!shadow || !marks) return;
    if (shadow.activeElement === marks.current) {
      this.#focusBack();
    } else if (marks.current !== null) {
      this.#panelFocus = shadow.activeElement;
      marks.current.focus({ preventScroll: true });
    }
  }

  #focusBack(): void {
    if (this.#panelFocus instanceof HTMLElement && this.#panelFocus.isConnected) this.#panelFocus.focus();
    else if (this.#stand !== null) focusIn(this.#stand.top);
  }

  #leave(): void {
    const { shadow, top } = this.#stand ?? {};
    if (shadow?.activeElement && !top?.contains(shadow.activeElement)) this.#focusBack();
    else this.#collapse();
  }

  async #export(format: 'csv' | 'json'): Promise<void> {
    const file = await send('export', { format }).catch(() => null);
    if (file !== null) offerFile(file.name, file.text);
  }

  /** To the background; where the extension was updated meanwhile, the overlay goes. */
  #tell<K extends Name>(name: K, data: Request<K>): void {
    void send(name, data).catch(() => this.#ctx.isInvalid);
  }
}

function focusIn(top: HTMLElement): void {
  const panel = panelIn(top);
  const button = panel?.matches('.pill') ? panel : (openFinding(panel) ?? panel?.querySelector('button'));
  button?.focus({ preventScroll: true });
}
