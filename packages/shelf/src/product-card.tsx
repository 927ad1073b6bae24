import { formatMoney, safeHref } from "@noren/ui";
import { useState } from "preact/hooks";
import { AddButton } from "./add-button.tsx";
import type { Strings } from "./locales/strings.ts";
import { type Entry, reductionOf } from "./logic.ts";

export interface CardProps {
  entry: Entry;
  strings: Strings;
  locale: string;
  /** Keeps a line free for the reason, so that all cards of a shelf line up. */
  reasons: boolean;
  onSelect: () => void;
  onAdd?: (() => Promise<void>) | undefined;
}

/** One product: the whole card follows its one link, which is named by the product alone. */
export function ProductCard({ entry: { card, href, reason }, strings, locale, reasons, onSelect, onAdd }: CardProps) {
  const reduction = reductionOf(card);
  return (
    <li class="item" part="item">
      <div class="photo" part="photo">
        <Photo key={card.image} name={card.name} address={card.image} />
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
          onAuxClick={(event) => {
            // The middle button opens a tab; the right one only a menu.
            if (event.button === 1) onSelect();
          }}
        >
          {card.name}
        </a>
      </p>
      <p class={reduction > 0 ? "price sale" : "price"} part="price">
        {reduction > 0 && <span class="sr">{strings.now} </span>}
        {formatMoney(card.price, card.currency, locale)}
        {reduction > 0 && card.listPrice !== undefined && (
          <>
            {" "}
            <s>
              <span class="sr">{strings.before} </span>
              {formatMoney(card.listPrice, card.currency, locale)}
            </s>
          </>
        )}
      </p>
      {onAdd && <AddButton name={card.name} strings={strings} onAdd={onAdd} />}
    </li>
  );
}

/** The photo, or the product's initial where there is none. It says nothing that the name beside it does not. */
function Photo({ name, address }: { name: string; address: string | undefined }) {
  const [failed, setFailed] = useState(false);
  const source = address === undefined ? undefined : safeHref(address);
  if (source === undefined || failed) {
    return (
      <span class="initial" aria-hidden="true">
        {[...name.trim()][0]?.toUpperCase()}
      </span>
    );
  }
  return (
    <img src={source} alt="" width="400" height="500" loading="lazy" decoding="async" draggable={false} onError={() => setFailed(true)} />
  );
}
