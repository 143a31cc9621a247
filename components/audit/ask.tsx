import { useRef } from 'preact/hooks';

interface Props {
  button: string;
  /** What is read out in place of it, where it alone does not say what it is about. */
  label?: string;
  question: string;
  help: string;
  no: string;
  yes: string;
  /** For tests. */
  name?: string;
  isDisabled?: boolean;
  onYes(): void;
}

/** A button for what cannot be taken back: it asks first. */
export function Ask({ button, label, question, help, no, yes, name, isDisabled = false, onYes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="button button-grave"
        aria-label={label}
        data-gouji={name}
        disabled={isDisabled}
        onClick={() => dialog.current?.showModal()}
      >
        {button}
      </button>
      <dialog
        ref={dialog}
        class="dialog"
        aria-label={question}
        onClose={() => {
          if (dialog.current?.returnValue !== 'yes') return;
          dialog.current.returnValue = '';
          onYes();
        }}
      >
        <form method="dialog">
          <h3>{question}</h3>
          <p class="soft">{help}</p>
          <div class="buttons">
            <button type="submit" class="button" value="">
              {no}
            </button>
            <button type="submit" class="button button-primary" value="yes">
              {yes}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
