/** A drawing of 20 x 20 px in the text's colour, hidden from assistive technology; one that `turns` is mirrored in right-to-left text. */
export function Glyph({ d, turns }: { d: string; turns?: boolean }) {
  return (
    <svg
      class={turns ? "turn" : ""}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
