import type { Undo, WidgetContext } from "@noren/core";
import { openHost } from "@noren/ui";
import { loadStrings } from "./locales/index.ts";
import { chooseEntries, type Entry, subjectOf, toItem } from "./logic.ts";
import { openLocale } from "./open-locale.ts";
import { readContent } from "./read-content.ts";
import { Skeleton } from "./skeleton.tsx";
import { style } from "./style.ts";
import { Shelf } from "./view.tsx";
import { whenSeen } from "./when-seen.ts";

/**
 * A shelf of products in the page. It stands until the page has another product (or, while it is empty, until anything is known that fills
 * it) or another language; what is put into the cart meanwhile stays where it is. Without products it draws nothing.
 *
 * Rejects with what `readContent`, the catalogue or its loading rejects with, when the first shelf cannot be made; later ones leave
 * the last in place.
 */
export async function mount(element: HTMLElement, ctx: WidgetContext): Promise<Undo> {
  const { campaign } = ctx;
  const content = readContent(campaign.content);
  // The button is loaded only where there is something for it to do.
  const adding = content.addToCart && ctx.store?.addToCart ? await import("./adding.ts") : undefined;
  const host = openHost(element, { styles: style + (adding?.addStyle ?? ""), theme: ctx.theme, locale: ctx.locale });
  const listId = campaign.id;
  let shown: { subject: string; locale: string; entries: readonly Entry[] } | undefined;
  let stopWatching: Undo = () => {};
  let counted = false;
  let turn = 0;
  let ended = false;

  const watch = (entries: readonly Entry[]) => {
    const shelf = host.root.querySelector(".shelf");
    if (!shelf) return;
    stopWatching = whenSeen(
      shelf,
      () => {
        if (!counted) void ctx.track("campaign_shown", { widget: campaign.widget });
        counted = true;
      },
      () => void ctx.track("view_item_list", { item_list_id: listId, items: entries.map(toItem) }),
    );
  };

  /** Draws what is to be shown now, unless it is there already. A later call overtakes an earlier one. */
  const fill = async () => {
    const { locale, facts, store } = ctx;
    const subjects = subjectOf(content, facts);
    // What was viewed last changes with every page; the page in view keeps the shelf that it came with.
    const subject = content.kind === "related" || subjects.length === 0 ? subjects.join() : "viewed";
    if (shown && shown.locale === locale && (shown.subject === subject || (shown.entries.length > 0 && subject === ""))) return;
    turn += 1;
    const mine = turn;
    const [strings, entries] = await Promise.all([
      loadStrings(locale),
      subjects.length === 0 ? [] : openLocale(ctx.load, locale).then((catalog) => chooseEntries(content, subjects, facts, catalog)),
    ]);
    if (ended || mine !== turn) return;
    const last = shown;
    shown = { subject, locale, entries };
    // Another language is not another list.
    const isNew = last?.subject !== subject;
    if (isNew) stopWatching();
    host.setLocale(locale);
    host.render(
      entries.length > 0 && (
        <Shelf
          key={subject}
          content={content}
          strings={strings}
          locale={locale}
          entries={entries}
          onSelect={(entry, index) => void ctx.track("select_item", { item_list_id: listId, items: [toItem(entry, index)] })}
          footer={
            adding &&
            (({ card }) => <adding.AddButton name={card.name} strings={strings} onAdd={async () => store?.addToCart?.(card.id, 1)} />)
          }
        />
      ),
    );
    if (isNew && entries.length > 0) watch(entries);
  };

  const refill = () => {
    fill().catch(() => undefined);
  };
  const undos = [ctx.on("facts", refill), ctx.on("locale", refill)];
  const end = () => {
    ended = true;
    stopWatching();
    for (const undo of undos) undo();
    host.destroy();
  };
  host.render(<Skeleton />);
  try {
    await fill();
  } catch (error) {
    end();
    throw error;
  }
  return end;
}
