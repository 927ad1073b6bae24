import { localise } from "@noren/core";
import { Glyph } from "@noren/ui";
import type { ComponentChildren } from "preact";
import type { Strings } from "./locales/strings.ts";
import type { Entry } from "./logic.ts";
import { ProductCard } from "./product-card.tsx";
import type { Ends } from "./rail.ts";
import type { Content } from "./schema.ts";

export interface ShelfProps {
  content: Content;
  strings: Strings;
  locale: string;
  entries: readonly Entry[];
  /** False where these are not what was asked for. */
  fits: boolean;
  ends: Ends;
  onScroll: () => void;
  onTurn: (towards: -1 | 1) => void;
  onSelect: (entry: Entry, index: number) => void;
  /** What stands below an entry's price. */
  footer?: ((entry: Entry) => ComponentChildren) | undefined;
}

/** A heading, two arrows and a row of products that scrolls by itself, by touch, wheel, arrows or focus. */
export function Shelf({
  content,
  strings,
  locale,
  entries,
  fits,
  ends: { before, after },
  onScroll,
  onTurn,
  onSelect,
  footer,
}: ShelfProps) {
  const related = content.kind === "related";
  return (
    <div class="place">
      <section class="shelf" part="shelf" aria-labelledby="title">
        <div class="head">
          <h2 id="title" part="title">
            {fits
              ? localise(
                  content.title ?? (related ? strings.related : content.kind === "matching" ? strings.matching : strings.viewed),
                  locale,
                )
              : strings.noMatch}
          </h2>
          {(before || after) && (
            <div class="arrows">
              <Arrow d="M12 5l-5 5 5 5" label={strings.previous} more={before} onPress={() => onTurn(-1)} />
              <Arrow d="M8 5l5 5-5 5" label={strings.next} more={after} onPress={() => onTurn(1)} />
            </div>
          )}
        </div>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role away from a list without markers */}
        <ul class="rail" role="list" onScroll={onScroll}>
          {entries.map((entry, index) => (
            <ProductCard
              key={entry.card.id}
              entry={entry}
              strings={strings}
              locale={locale}
              reasons={related && content.reasons !== false}
              onSelect={() => onSelect(entry, index)}
            >
              {footer?.(entry)}
            </ProductCard>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Not `disabled` at an end, for that would throw the focus of whoever has just pressed it there. */
function Arrow({ d, label, more, onPress }: { d: string; label: string; more: boolean; onPress: () => void }) {
  return (
    <button type="button" class="chip arrow" part="arrow" aria-label={label} aria-disabled={!more} onClick={() => more && onPress()}>
      <Glyph d={d} turns />
    </button>
  );
}
