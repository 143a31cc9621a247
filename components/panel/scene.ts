import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../../lib/output/formatter.ts';
import type { ResultReport } from '../../lib/report/schema.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import type { RuleText } from '../../lib/verdict/shown.ts';
import type { Told } from '../../lib/verdict/told.ts';
import type { PanelProps } from './props.ts';
import type { PanelWords } from './words.ts';

/** What everything in the panel needs; it stays the same object as long as the same verdict is shown. */
export interface Scene {
  verdict: Verdict;
  told: Told;
  report: ResultReport;
  rules: Readonly<Record<string, RuleText>>;
  lang: Lang;
  words: PanelWords;
  /** Name to sign with when findings are set aside. */
  name: string;
  ask: Asks;
}

/** The panel's callbacks, the same functions for as long as it lives. */
export type Asks = Omit<PanelProps, 'shown' | 'place' | 'selected' | 'isUnmarked'>;

const SceneContext = createContext<Scene | null>(null);

export const SceneProvider = SceneContext.Provider;

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('outside the panel');
  return scene;
}
