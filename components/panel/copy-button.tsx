import { useEffect, useRef, useState } from 'preact/hooks';
import { useScene } from './scene.ts';

/** How long the button says what became of the copy. */
const SAY_FOR = 2_000;

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ label, text }: { label: string; text(): string }) {
  const { words, ask } = useScene();
  const [outcome, setOutcome] = useState<boolean | null>(null);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), SAY_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const worked = await ask.onCopy(text());
    if (isThere.current) setOutcome(worked);
  };
  const said = outcome === null ? '' : outcome ? words.copied : words.notCopied;
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        {said || label}
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  );
}
