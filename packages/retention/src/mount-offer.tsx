import type { StoreAdapter, Undo, WidgetContext } from "@noren/core";
import { openHost } from "@noren/ui";
import { copyText } from "./copy-text.ts";
import { focusedElement } from "./focused-element.ts";
import { loadStrings } from "./locales/index.ts";
import { dismissReason, type OfferState, offerStep } from "./logic.ts";
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
  let state: OfferState = {};
  let open = true;
  const { code } = content.coupon;
  const host = openHost(element, { styles: style, theme: ctx.theme, locale: ctx.locale, popup: true });

  const step = (change: OfferState) => {
    state = offerStep(state, change);
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
        canApply={!!ctx.store?.applyCoupon}
        onCopy={copy}
        onApply={apply}
        onArtError={() => step({ artFailed: true })}
        onEnd={(wish) => ctx.close(dismissReason(state, wish))}
      />,
    );
  };
  const copy = async ({ currentTarget: button }: { currentTarget: HTMLElement }) => {
    const copied = await copyText(code, button.parentElement ?? button, clipboard);
    button.focus();
    if (copied && state.copy !== "copied") void ctx.track("coupon_copied", { coupon: code });
    step({ copy: copied ? "copied" : "copyFailed" });
  };
  const apply = async () => {
    if (state.apply === "applying") return;
    step({ apply: "applying" });
    try {
      await ctx.store?.applyCoupon?.(code);
      step({ apply: "applied" });
    } catch {
      step({ apply: "applyFailed" });
    }
  };

  draw();
  const before = focusedElement(element.ownerDocument);
  const dialog = host.root.querySelector("dialog");
  dialog?.showModal();
  host.root.querySelector("h2")?.focus({ preventScroll: true });

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
    dialog?.close();
    if (before instanceof HTMLElement) before.focus();
    host.destroy();
  };
}
