import { localise } from "@noren/core";
import { Icon } from "@noren/ui";
import { Component, type ComponentChildren, createRef } from "preact";
import type { Strings } from "./locales/strings.ts";
import type { Entry } from "./logic.ts";
import { ProductCard } from "./product-card.tsx";
import type { Content } from "./schema.ts";

export interface ShelfProps {
  content: Content;
  strings: Strings;
  locale: string;
  entries: readonly Entry[];
  onSelect: (entry: Entry, index: number) => void;
  /** What stands below an entry's price. */
  footer?: ((entry: Entry) => ComponentChildren) | undefined;
}

/** The last card in sight has no gap after it, which makes the place a little narrower than so many steps. */
const ROUNDING = 0.1;

interface Ends {
  /** Whether there is more to scroll to, in reading direction. */
  before: boolean;
  after: boolean;
}

/** A heading, two arrows and a row of products that scrolls by itself, by touch, wheel, arrows or focus. */
export class Shelf extends Component<ShelfProps, Ends> {
  override state: Ends = { before: false, after: false };
  private readonly list = createRef<HTMLUListElement>();
  private resized: ResizeObserver | undefined;

  override componentDidMount() {
    const list = this.list.current;
    if (!list) return;
    this.resized = new ResizeObserver(this.look);
    this.resized.observe(list);
  }

  override componentDidUpdate() {
    this.look();
  }

  override componentWillUnmount() {
    this.resized?.disconnect();
  }

  private readonly look = () => {
    const list = this.list.current;
    if (!list) return;
    // In right-to-left text browsers count down from 0.
    const at = Math.abs(list.scrollLeft);
    const before = at > 1;
    const after = at < list.scrollWidth - list.clientWidth - 1;
    if (before !== this.state.before || after !== this.state.after) this.setState({ before, after });
  };

  /** By as many whole cards as are in sight. Between cards it is negative in right-to-left text, as scrolling there is. */
  private turn(towards: -1 | 1) {
    const list = this.list.current;
    const [first = 0, second = first + 1] = Array.from(list?.children ?? [], (item) => item.getBoundingClientRect().x);
    const step = second - first;
    list?.scrollBy({ left: towards * step * Math.max(1, Math.floor(list.clientWidth / Math.abs(step) + ROUNDING)) });
  }

  /** Not `disabled` at an end, for that would throw the focus of whoever has just pressed it there. */
  private arrow(towards: -1 | 1, label: string, more: boolean) {
    return (
      <button type="button" class="arrow" part="arrow" aria-label={label} aria-disabled={!more} onClick={() => more && this.turn(towards)}>
        <Icon name={towards < 0 ? "arrow-start" : "arrow-end"} />
      </button>
    );
  }

  override render({ content, strings, locale, entries, onSelect, footer }: ShelfProps) {
    const { before, after } = this.state;
    const related = content.kind === "related";
    return (
      <div class="place">
        <section class="shelf" part="shelf" aria-labelledby="title">
          <div class="head">
            <h2 id="title" part="title">
              {localise(content.title ?? (related ? strings.related : strings.viewed), locale)}
            </h2>
            {(before || after) && (
              <div class="arrows">
                {this.arrow(-1, strings.previous, before)}
                {this.arrow(1, strings.next, after)}
              </div>
            )}
          </div>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role away from a list without markers */}
          <ul class="rail" role="list" ref={this.list} onScroll={this.look}>
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
}
