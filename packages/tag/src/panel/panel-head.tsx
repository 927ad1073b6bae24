import { Glyph, glyphs } from "@noren/ui";
import type { PanelTexts } from "./panel-texts.ts";

export interface PanelHeadProps {
  texts: PanelTexts;
  heading: string;
  folded: boolean;
  onFold: () => void;
  onClose: () => void;
}

/** The line at the top of a developer's panel: what it is, and buttons that fold it and take it away. */
export function PanelHead({ texts, heading, folded, onFold, onClose }: PanelHeadProps) {
  return (
    <div class="head">
      <h2>{heading}</h2>
      <button
        type="button"
        class="fold"
        aria-expanded={folded ? "false" : "true"}
        aria-label={folded ? texts.unfold : texts.fold}
        onClick={onFold}
      >
        <Glyph d={glyphs.back} />
      </button>
      <button type="button" class="shut" aria-label={texts.close} onClick={onClose}>
        <Glyph d={glyphs.close} />
      </button>
    </div>
  );
}
