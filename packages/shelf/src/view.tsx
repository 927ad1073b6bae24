import { localise } from "@noren/core";
import { Icon } from "@noren/ui";
import { useRef } from "preact/hooks";
import type { Strings } from "./locales/strings.ts";
import type { Entry } from "./logic.ts";
import { ProductCard } from "./product-card.tsx";
import type { Content } from "./schema.ts";
import { useRail } from "./use-rail.ts";

export interface ShelfProps {
  content: Content;
  strings: Strings;
  locale: string;
  entries: readonly Entry[];
  onSelect: (entry: Entry, index: number) => void;
  onAdd?: ((entry: Entry) => Promise<void>) | undefined;
}

/** A heading, two arrows and a row of products that scrolls by itself, by touch, wheel, arrows or focus. */
export function Shelf({ content, strings, locale, entries, onSelect, onAdd }: ShelfProps) {
  const list = useRef<HTMLUListElement>(null);
  const { before, after, turn } = useRail(list, entries.length);
  const { kind, title, reasons = true } = content;
  return (
    <div class="place">
      <section class="shelf" part="shelf" aria-labelledby="title">
        <div class="head">
          <h2 id="title" part="title">
            {title === undefined ? (kind === "related" ? strings.related : strings.viewed) : localise(title, locale)}
          </h2>
          {(before || after) && (
            <div class="arrows">
              <Arrow name="arrow-start" label={strings.previous} off={!before} onPress={() => turn(-1)} />
              <Arrow name="arrow-end" label={strings.next} off={!after} onPress={() => turn(1)} />
            </div>
          )}
        </div>
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role away from a list without markers */}
        <ul class="rail" role="list" ref={list}>
          {entries.map((entry, index) => (
            <ProductCard
              key={entry.card.id}
              entry={entry}
              strings={strings}
              locale={locale}
              reasons={reasons && kind === "related"}
              onSelect={() => onSelect(entry, index)}
              onAdd={onAdd && (() => onAdd(entry))}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface ArrowProps {
  name: "arrow-start" | "arrow-end";
  label: string;
  off: boolean;
  onPress: () => void;
}

/** Not `disabled` at an end, for that would throw the focus of whoever has just pressed it there. */
function Arrow({ name, label, off, onPress }: ArrowProps) {
  return (
    <button type="button" class="arrow" part="arrow" aria-label={label} aria-disabled={off} onClick={() => off || onPress()}>
      <Icon name={name} />
    </button>
  );
}
