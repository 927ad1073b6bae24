/** A drawing of 20 x 20 px in lines of the text's colour, hidden from assistive technology; one that `turns` is mirrored in right-to-left text. */
export function Glyph({ d, turns }: { d: string; turns?: boolean }) {
  return (
    <svg class={turns ? "turn" : ""} viewBox="0 0 20 20" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
