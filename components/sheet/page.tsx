import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lang } from '../../lib/check.ts';
import type { Verdict } from '../../lib/verdict/model.ts';
import { fileNameOf, standaloneFile } from './save.ts';
import { Sheet } from './sheet.tsx';
import { SHEET_WORDS } from './words.ts';

interface Props {
  verdict: Verdict;
  version: string;
  /** The styles of the page; the saved file carries them. */
  css: string;
  /** Offers a text as a file. */
  offer(name: string, text: string): void;
}

/** The sheet on the screen, with what can be done with it above; the bar is not printed. */
export function SheetPage({ verdict, version, css, offer }: Props) {
  const { lang } = verdict;
  const words = SHEET_WORDS[lang];
  const paper = useRef<HTMLDivElement>(null);
  const save = () => {
    if (paper.current === null) return;
    const title = sheetName(verdict);
    offer(fileNameOf(title), standaloneFile({ sheet: paper.current, title, lang, css }));
  };
  return (
    <>
      <header class="bar">
        <button type="button" onClick={() => window.print()}>
          {words.toolbar.print}
        </button>
        <button type="button" onClick={save}>
          {words.toolbar.save}
        </button>
        <p>{words.toolbar.kept}</p>
      </header>
      <div class="paper" ref={paper}>
        <Sheet verdict={verdict} version={version} />
      </div>
    </>
  );
}

/** What a file of the sheet is called, and the tab, whose title a browser proposes for a PDF. */
export function sheetName({ report, lang }: Verdict): string {
  return SHEET_WORDS[lang].fileName(report?.organ ?? '', String(report?.year ?? ''));
}

/** Why there is no sheet to show, and what to do. */
export function NoSheet({ why, lang }: { why: 'loading' | 'gone' | 'unanswered'; lang: Lang }) {
  const words = SHEET_WORDS[lang];
  if (why === 'loading') {
    return (
      <Message>
        <p role="status">{words.loading}</p>
      </Message>
    );
  }
  return (
    <Message>
      <h1>{words[why].title}</h1>
      <p>{words[why].text}</p>
      {why === 'unanswered' && (
        <button type="button" onClick={() => location.reload()}>
          {words.unanswered.again}
        </button>
      )}
    </Message>
  );
}

function Message({ children }: { children: ComponentChildren }) {
  return <main class="message">{children}</main>;
}
