import type { StoreAdapter, Undo, WidgetContext } from "@noren/core";
import { focusedElement, openHost, trapFocus } from "@noren/ui";
import { copyText } from "./copy-text.ts";
import { loadStrings } from "./locales/index.ts";
import { dismissReason, type OfferEvent, offerStart, offerStep } from "./logic.ts";
import type { Content } from "./schema.ts";
import { style } from "./style.ts";
import { Offer } from "./view.tsx";

/** What an offer needs of a widget's context. */
export type OfferContext = Pick<WidgetContext, "locale" | "theme" | "on" | "track" | "memory" | "close"> & {
  readonly store?: StoreAdapter;
};

/** Opens an offer in `element`. The undo closes it and gives the focus back to where it was. */
export async function mountOffer(
  element: HTMLElement,
  content: Content,
  ctx: OfferContext,
  clipboard: Pick<Clipboard, "writeText"> | undefined = navigator.clipboard,
): Promise<Undo> {
  const [first, known] = await Promise.all([loadStrings(ctx.locale), ctx.memory.get("offer")]);
  let strings = first;
  let state = offerStart;
  let open = true;
  const { code } = content.coupon;
  const before = focusedElement(element.ownerDocument);
  const host = openHost(element, { styles: style, theme: ctx.theme, locale: ctx.locale, popup: true });

  const step = (event: OfferEvent) => {
    state = offerStep(state, event);
    draw();
  };
  const draw = () => {
    if (!open) return;
    host.render(
      <Offer
        content={content}
        state={state}
        strings={strings}
        locale={ctx.locale}
        canApply={apply !== undefined}
        onCopy={copy}
        onApply={() => apply?.()}
        onArtError={() => step("art-failed")}
        onClose={() => ctx.close(dismissReason(state, "closed"))}
        onSnooze={() => ctx.close(dismissReason(state, "snoozed"))}
        onDone={() => ctx.close("done")}
      />,
    );
  };
  const copy = async () => {
    const place = host.root.querySelector<HTMLElement>(".code");
    const copied = place !== null && (await copyText(code, { clipboard, place }));
    if (copied && state.copy !== "copied") void ctx.track("coupon_copied", { coupon: code });
    step(copied ? "copied" : "copy-failed");
  };
  const { store } = ctx;
  const apply =
    store?.applyCoupon &&
    (async () => {
      if (state.apply === "busy") return;
      step("apply");
      try {
        await store.applyCoupon?.(code);
        step("applied");
      } catch {
        step("apply-failed");
      }
    });

  draw();
  const dialog = host.root.querySelector("dialog");
  dialog?.showModal();
  const release = dialog && trapFocus(dialog);
  host.root.querySelector<HTMLElement>("[data-focus]")?.focus({ preventScroll: true });

  void ctx.track("campaign_shown", { widget: "retention" });
  // Once for this device: a reload with the offer open reveals nothing new.
  if (known !== "revealed") {
    void ctx.track("coupon_revealed", { coupon: code });
    void ctx.memory.set("offer", "revealed");
  }

  const unfollow = ctx.on("locale", async () => {
    strings = await loadStrings(ctx.locale);
    if (open) host.setLocale(ctx.locale);
    draw();
  });

  return () => {
    if (!open) return;
    open = false;
    unfollow();
    release?.();
    dialog?.close();
    host.destroy();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
