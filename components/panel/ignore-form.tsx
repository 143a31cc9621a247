import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IGNORE_REASONS, type IgnoreReason } from '../../lib/ignore/model.ts';
import { IGNORE_REASON_WORDS } from '../../lib/ignore/words.ts';
import { addressOf } from '../../lib/report/address.ts';
import { MOST_NAME } from '../../lib/settings/model.ts';
import type { Keyed } from './resolved.ts';
import { useScene } from './scene.ts';

const MAX_NOTE = 2_000;

const text = (data: FormData, name: string): string => String(data.get(name) ?? '');

/** The day as the user's clock has it. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Asks why findings are to be set aside, by whom and until when; several are set aside for the same reason. */
export function IgnoreForm({ items, onClose }: { items: readonly Keyed[]; onClose(): void }) {
  const { lang, words, name, ask } = useScene();
  const [reason, setReason] = useState<IgnoreReason | ''>('');
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    // Spaces are no name; without them the browser says that the field is required.
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      field.value = field.value.trim();
    }
    if (reason === '' || !form.reportValidity()) return;
    const data = new FormData(form);
    const until = text(data, 'until');
    const by = text(data, 'by');
    const note = text(data, 'note');
    ask.onIgnore(
      items.map(({ finding: { rule, at } }) => ({
        rule,
        at: addressOf(at),
        reason,
        note,
        by,
        ...(until === '' ? {} : { until }),
      })),
    );
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is not for the page's shortcuts, nor for the panel's.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };

  return (
    <form class="ignore" aria-label={words.ignoreHead(items.length)} onSubmit={submit} onKeyDown={onKeyDown}>
      <label for={`${id}r`}>{words.reason}</label>
      <select
        id={`${id}r`}
        ref={first}
        required
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value as IgnoreReason | '')}
      >
        <option value="">{words.chooseReason}</option>
        {IGNORE_REASONS.map((value) => (
          <option key={value} value={value}>
            {IGNORE_REASON_WORDS[value][lang]}
          </option>
        ))}
      </select>
      <label for={`${id}n`}>{reason === 'other' ? words.noteOther : words.note}</label>
      <textarea id={`${id}n`} name="note" rows={2} maxLength={MAX_NOTE} required={reason === 'other'} />
      <label for={`${id}b`}>{words.by}</label>
      <input id={`${id}b`} name="by" required maxLength={MOST_NAME} defaultValue={name} />
      <label for={`${id}u`}>{words.until}</label>
      <input id={`${id}u`} name="until" type="date" min={today()} aria-describedby={`${id}h`} />
      <p class="hint" id={`${id}h`}>
        {words.untilHint}
      </p>
      <div class="actions">
        <button type="submit" class="button primary">
          {words.doIgnore}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
