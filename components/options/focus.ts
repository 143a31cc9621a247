/**
 * Moves the focus on before the button that was used goes away with its row: to the row beside it, or to the
 * head of the section.
 */
export function leave(button: HTMLElement): void {
  const row = button.closest('li, tr');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = beside?.querySelector('button') ?? button.closest('section.part')?.querySelector('h2');
  target?.focus();
}
