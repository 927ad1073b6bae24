import { Glyph } from "./glyph.tsx";
import { glyphs } from "./glyphs.ts";

/** The close button of a card: 44 x 44 px, always visible, in the card's upper corner at the end of the line. */
export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="close" part="close" aria-label={label} onClick={onClick}>
      <Glyph d={glyphs.close} />
    </button>
  );
}
