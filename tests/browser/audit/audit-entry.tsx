import { render } from 'preact';
import css from '../../../components/audit/audit.css?inline';
import { Audit } from '../../../components/audit/audit.tsx';
import type { Judgement } from '../../../lib/archive/model.ts';
import type { Lang } from '../../../lib/check.ts';
import { Archive, type Made } from './made.ts';

/** The audit page alone in a page, with an archive that was made up and a record of all it asked for. */

export const calls: { name: string; args: unknown[] }[] = [];

interface Shown {
  made: Made;
  judgements: readonly Judgement[];
  lang: Lang;
  theme: 'light' | 'dark';
}

const note = (name: string, ...args: unknown[]) => {
  calls.push({ name, args });
};

export function show({ made, judgements, lang, theme }: Shown): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.theme = theme;
  const { rows, failed, runs, ...archive } = archiveOf(made, judgements);
  render(
    <Audit
      data={{ lang, problem: null, rows, failed, runs }}
      actions={{
        entryOf: async (url) => {
          note('entry', url);
          return archive.entry(url);
        },
        open: (...args) => note('open', ...args),
      }}
    />,
    document.body,
  );
}

function archiveOf(made: Made, judgements: readonly Judgement[]) {
  const archive = new Archive(made, judgements);
  const { rows, failed, runs } = archive;
  return { rows, failed, runs, entry: (url: string) => archive.entry(url) };
}
