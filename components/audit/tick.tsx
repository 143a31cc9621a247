/** A box with a tick or without; the row it stands in says so. */
export function Tick({ isOn }: { isOn: boolean }) {
  return (
    <svg class="tick" data-on={isOn} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <rect x="1.5" y="1.5" width="15" height="15" rx="3" />
      {isOn && <path d="M5 9.2l2.8 2.8L13 6.2" />}
    </svg>
  );
}
