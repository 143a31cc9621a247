import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countsOf } from '../../lib/verdict/model.ts';
import { Changed } from './changed.tsx';
import { keepFocus, showInside } from './focus.ts';
import { Foot } from './foot.tsx';
import { Head, Pill, VerdictLine } from './head.tsx';
import { IgnoredList } from './ignored.tsx';
import { FindingList } from './list.tsx';
import { TableMaps } from './map.tsx';
import type { PanelProps } from './props.ts';
import { ResizeHandle } from './resize.tsx';
import { type Asks, type Scene, SceneProvider } from './scene.ts';
import { UncheckedList } from './unchecked.tsx';
import { PANEL_WORDS } from './words.ts';

/** The verdict on one report. Nothing is drawn where the page is none. */
export function Panel(props: PanelProps) {
  const { shown, place, selected } = props;
  const { verdict, told, lang, theme, rules, name } = shown;
  const { report } = verdict;
  const words = PANEL_WORDS[lang];
  const ask = useAsks(props);
  const scene = useMemo(
    (): Scene | null => (report === null ? null : { verdict, told, report, rules, lang, words, name, ask }),
    [verdict, told, report, rules, lang, words, name, ask],
  );
  const { changes } = told;
  const fresh = useMemo(() => new Set(changes.fresh), [changes]);
  const root = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const openKey = selected?.kind === 'finding' ? selected.key : null;

  const restoreFocus = keepFocus(root.current);
  useLayoutEffect(() => restoreFocus(root.current));
  useLayoutEffect(() => {
    if (openKey !== null && !place.collapsed) showInside(scroll.current);
  }, [openKey, verdict, place.collapsed]);

  if (scene === null) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || place.collapsed) return;
    event.stopPropagation();
    event.preventDefault();
    if (selected === null) ask.onPlace({ ...place, collapsed: true });
    else ask.onSelect(null);
  };
  return (
    <SceneProvider value={scene}>
      <div
        ref={root}
        class="root"
        lang={words.language}
        data-theme={theme === 'system' ? undefined : theme}
        data-side={place.side}
        data-pill={place.collapsed || undefined}
        style={{ width: place.collapsed ? 'auto' : `min(${place.width}px, 100vw)` }}
      >
        <Announcement scene={scene} fresh={fresh.size} mended={changes.mended.count} />
        {place.collapsed && <Pill place={place} />}
        <section class="panel" aria-label={words.panel} hidden={place.collapsed} onKeyDown={onKeyDown}>
          <ResizeHandle place={place} />
          <Head shown={shown} place={place} isUnmarked={props.isUnmarked} />
          {!place.collapsed && <VerdictLine />}
          <div class="scroll" ref={scroll} tabIndex={-1}>
            <TableMaps selected={selected} />
            <Changed />
            <FindingList openKey={openKey} fresh={fresh} />
            <IgnoredList />
            <UncheckedList />
          </div>
          <Foot shortcut={shown.shortcut} />
        </section>
      </div>
    </SceneProvider>
  );
}

/** Callbacks that stay the same functions while the ones they call change from one drawing to the next. */
function useAsks(props: PanelProps): Asks {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(
    () => ({
      onSelect: (selection) => latest.current.onSelect(selection),
      onPoint: (at) => latest.current.onPoint(at),
      onReveal: (selection) => latest.current.onReveal(selection),
      onIgnore: (requests) => latest.current.onIgnore(requests),
      onUnignore: (keys) => latest.current.onUnignore(keys),
      onExport: (format) => latest.current.onExport(format),
      onSheet: () => latest.current.onSheet(),
      onOptions: (rule) => latest.current.onOptions(rule),
      onPlace: (place) => latest.current.onPlace(place),
      onCopy: (text) => latest.current.onCopy(text),
      onFrame: (frame) => latest.current.onFrame(frame),
    }),
    [],
  );
}

function announcementOf({ verdict, words }: Scene, fresh: number, mended: number): string {
  const parts = [`${words.name}${words.colon}${words.verdict(countsOf(verdict))}`];
  if (fresh > 0) parts.push(words.fresh(fresh));
  if (mended > 0) parts.push(words.mended(mended));
  return parts.join(words.semicolon);
}

/** Says the verdict to those who do not see it; a text that stands there from the start would not be read out. */
function Announcement({ scene, fresh, mended }: { scene: Scene; fresh: number; mended: number }) {
  const [said, setSaid] = useState('');
  const text = announcementOf(scene, fresh, mended);
  useEffect(() => setSaid(text), [text]);
  return (
    <p class="unseen" role="status">
      {said}
    </p>
  );
}
