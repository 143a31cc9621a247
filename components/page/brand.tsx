/** The extension's icon: a tick over the double rule that stands under a total that has been checked. */
export function Brand({ size }: { size: number }) {
  return (
    <svg class="brand" width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <BrandShapes />
    </svg>
  );
}

/** The icon inside a drawing, 128 units wide and high. */
export function BrandShapes() {
  return (
    <>
      <rect width="128" height="128" rx="28" fill="#1f4fa3" />
      <path
        d="M28 46 52 70 100 22"
        fill="none"
        stroke="#fff"
        stroke-width="16"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path d="M24 92h80M24 108h80" stroke="#fff" stroke-width="8" />
    </>
  );
}
