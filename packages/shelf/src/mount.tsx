import type { Undo, WidgetContext } from "@noren/core";
import { openHost } from "@noren/ui";
import { loadStrings } from "./locales/index.ts";
import type { Strings } from "./locales/strings.ts";
import { chooseEntries, type Entry, subjectOf, toItem } from "./logic.ts";
import { openLocale } from "./open-locale.ts";
import { type Ends, endsOf, turn } from "./rail.ts";
import { readContent } from "./read-content.ts";
import { Skeleton } from "./skeleton.tsx";
import { style } from "./style.ts";
import { Shelf } from "./view.tsx";
import { watchSeen } from "./watch-seen.ts";

interface Shown {
  subject: string;
  locale: string;
  strings: Strings;
  entries: readonly Entry[];
  fits: boolean;
}

/**
 * A shelf of products in the page. It stands until the page has another product (or, while it is empty, until anything is known that fills
 * it) or another language; what is put into the cart meanwhile stays where it is. Without products it draws nothing.
 *
 * Rejects with what `readContent`, the catalogue or its loading rejects with, when the first shelf cannot be made; later ones leave
 * the last in place.
 */
export async function mount(element: HTMLElement, ctx: WidgetContext): Promise<Undo> {
  const { campaign, store } = ctx;
  // Another widget that mounts a shelf says what stands on it.
  const { content: given } = ctx.params;
  const content = readContent(typeof given === "object" ? given : campaign.content);
  // The button is loaded only where there is something for it to do.
  const adding =
    content.addToCart && store?.addToCart
      ? (await import("./adding.tsx")).createAdding(
          async (id) => store.addToCart?.(id, 1),
          () => paint(),
        )
      : undefined;
  const host = openHost(element, { styles: style + (adding?.style ?? ""), theme: ctx.theme, locale: ctx.locale });
  const list = { item_list_id: campaign.id };
  let shown: Shown | undefined;
  let ends: Ends = { before: false, after: false };
  let watched: ReturnType<typeof watchSeen> | undefined;
  let counted = false;
  let latest = 0;
  let ended = false;

  const paint = () => {
    if (!shown || ended) return;
    const { subject, entries, fits, strings, locale } = shown;
    host.render(
      entries.length > 0 && (
        <Shelf
          key={subject}
          content={content}
          strings={strings}
          locale={locale}
          entries={entries}
          fits={fits}
          ends={ends}
          onScroll={look}
          onTurn={(towards) => turn(rail(), towards)}
          onSelect={(entry, index) => {
            watched?.see();
            void ctx.track("select_item", { ...list, items: [toItem(entry, index)] });
          }}
          footer={adding && ((entry) => adding.button(entry, strings))}
        />
      ),
    );
  };
  const find = (selector: string) => host.root.querySelector(selector) ?? element;
  const rail = () => find(".rail");
  const look = () => {
    const { before, after } = ends;
    ends = endsOf(rail());
    if (ends.before !== before || ends.after !== after) paint();
  };
  const resized = new ResizeObserver(look);

  const stopWatching = () => {
    resized.disconnect();
    watched?.end();
  };
  const watch = ({ entries }: Shown) => {
    const shelf = find(".shelf");
    resized.observe(shelf);
    watched = watchSeen(shelf, [
      () => {
        if (!counted && typeof given !== "object") void ctx.track("campaign_shown", { widget: campaign.widget });
        counted = true;
      },
      () => void ctx.track("view_item_list", { ...list, items: entries.map(toItem) }),
    ]);
  };

  /** Draws what is to be shown now, unless it is there already. A later call overtakes an earlier one. */
  const fill = async () => {
    const { locale, facts } = ctx;
    const subjects = subjectOf(content, facts);
    // What was viewed last changes with every page; the page in view keeps the shelf that it came with.
    const subject = content.kind !== "recently-viewed" || subjects.length === 0 ? subjects.join() : "viewed";
    if (shown && shown.locale === locale && (shown.subject === subject || (shown.entries.length > 0 && subject === ""))) return;
    latest += 1;
    const mine = latest;
    const [strings, { entries, fits }] = await Promise.all([
      loadStrings(locale),
      subjects.length === 0
        ? { entries: [], fits: true }
        : openLocale(ctx.load, locale).then((catalog) => chooseEntries(content, subjects, facts, catalog, ctx.evaluate)),
    ]);
    if (ended || mine !== latest) return;
    // Another language is not another list.
    const isNew = shown?.subject !== subject;
    shown = { subject, locale, strings, entries, fits };
    host.setLocale(locale);
    paint();
    if (isNew) stopWatching();
    if (entries.length === 0) return;
    // A new one is looked at once the browser has laid it out by itself: to ask before makes it lay out twice.
    if (isNew) watch(shown);
    else look();
  };

  const refill = () => {
    fill().catch(() => undefined);
  };
  const undos = [ctx.on("facts", refill), ctx.on("locale", refill)];
  const end = () => {
    ended = true;
    stopWatching();
    adding?.end();
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
