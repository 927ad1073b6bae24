import type { ComponentChildren } from "preact";
import { formatMoney } from "./format-money.ts";
import type { Strings } from "./locales/strings.ts";
import { type Entry, reductionOf } from "./logic.ts";
import { Photo } from "./photo.tsx";

export interface CardProps {
  entry: Entry;
  strings: Strings;
  locale: string;
  /** Keeps a line free for the reason, so that all cards of a shelf line up. */
  reasons: boolean;
  onSelect: () => void;
  /** What stands below the price. */
  children?: ComponentChildren;
}

/** One product: the whole card follows its one link, which is named by the product alone. */
export function ProductCard({ entry: { card, href, reason }, strings, locale, reasons, onSelect, children }: CardProps) {
  const { name, image, price, listPrice, currency } = card;
  const reduction = reductionOf(card);
  const was = listPrice !== undefined && listPrice > price && formatMoney(listPrice, currency, locale);
  return (
    <li class="item" part="item">
      <div class="photo" part="photo">
        <Photo name={name} address={image} />
        {reduction > 0 && (
          <span class="off" part="reduction">
            {strings.reduced(new Intl.NumberFormat(locale, { style: "percent" }).format(reduction))}
          </span>
        )}
      </div>
      {reasons && (
        <p class="why small" part="reason">
          {reason && strings.reason(reason)}
        </p>
      )}
      <p class="name" part="name">
        <a
          href={href}
          onClick={onSelect}
          // The middle button opens a tab; the right one only a menu.
          onAuxClick={(event) => event.button === 1 && onSelect()}
        >
          {name}
        </a>
      </p>
      <p class={was ? "price sale" : "price"} part="price">
        {was && <span class="sr">{strings.now} </span>}
        {formatMoney(price, currency, locale)}
        {was && (
          <s>
            <span class="sr"> {strings.before} </span>
            {was}
          </s>
        )}
      </p>
      {children}
    </li>
  );
}
