/** What Ctrl-C does: the program ends at once, unless a command has something to bring to an end first. */
let stop: (() => void) | null = null;

function end(): never {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
  process.exit(130);
}

export function listenForInterrupts(): void {
  process.on('SIGINT', () => {
    const first = stop;
    // The second time it is meant.
    stop = null;
    if (first === null) end();
    first();
  });
}

/** @param handler is called once; from then on, or where it is null, the program ends at once */
export function onInterrupt(handler: (() => void) | null): void {
  stop = handler;
}
