import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** For tests: which file it takes. */
  name: string;
  /** Kinds of files, as an input takes them; JSON where it is not given. */
  accept?: string;
  onFile(file: File): void;
}

/** A button that asks for a file. */
export function FileButton({ label, name, accept = '.json,application/json', onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        hidden
        type="file"
        name={name}
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file, mended, may be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
