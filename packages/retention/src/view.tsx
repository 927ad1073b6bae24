import { type DismissReason, localise } from "@noren/core";
import { CloseButton, Glyph, glyphs, safeHref } from "@noren/ui";
import { Art } from "./art.tsx";
import type { Strings } from "./locales/strings.ts";
import { isServed, type OfferState } from "./logic.ts";
import type { Content } from "./schema.ts";
import { turnFocus } from "./turn-focus.ts";

export interface OfferProps {
  content: Content;
  state: OfferState;
  strings: Strings;
  locale: string;
  /** Whether the store can take the code by itself. */
  canApply: boolean;
  onCopy(event: { currentTarget: HTMLElement }): void;
  onApply(): void;
  onArtError(): void;
  /** The shopper puts the offer away, or used the main button and goes on (`done`). */
  onEnd(wish: DismissReason): void;
}

/** The offer as a modal dialog, which the caller opens. */
export function Offer(props: OfferProps) {
  const { content, state, strings, locale, onEnd } = props;
  const { art, coupon, conditions } = content;
  const copied = state.copy === "copied";
  const outcome = state.apply === "applying" ? state.copy : (state.apply ?? state.copy);
  const close = () => onEnd("closed");
  const image = state.artFailed ? undefined : art?.image && safeHref(art.image);
  return (
    <dialog
      class="card offer"
      part="offer"
      aria-labelledby="title"
      aria-describedby="text"
      onKeyDown={turnFocus}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // Only the backdrop hits the dialog itself: its content covers the rest.
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <div class="sheet">
        <div class={image ? "art photo" : "art"}>
          {image ? <img src={image} alt={art?.alt ? localise(art.alt, locale) : ""} onError={props.onArtError} /> : <Art />}
        </div>
        <div class="body">
          <h2 id="title" tabIndex={-1}>
            {localise(content.title, locale)}
          </h2>
          <p id="text">{localise(content.text, locale)}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls that are filled in */}
          <div class="code" role="group" aria-label={strings.code}>
            <b id="code" translate={false}>
              {coupon.code}
            </b>
            <button type="button" class={copied ? "on" : ""} aria-describedby="code" onClick={props.onCopy}>
              {copied && <Glyph d={glyphs.check} />}
              {copied ? strings.copied : strings.copy}
            </button>
          </div>
          {coupon.note && <p class="small">{localise(coupon.note, locale)}</p>}
          {/* A copied code shows on its button, so that is only said. */}
          <p class={outcome && outcome !== "copied" ? "said" : "sr"} role="status">
            {outcome && strings[outcome]}
          </p>
          <div class="row">
            <MainButton {...props} />
            <button type="button" class="btn quiet" onClick={() => onEnd("snoozed")}>
              {isServed(state) ? strings.done : strings.notNow}
            </button>
          </div>
          {conditions && <p class="small terms">{localise(conditions, locale)}</p>}
        </div>
        <CloseButton label={strings.close} onClick={close} />
      </div>
    </dialog>
  );
}

function MainButton({ content, state, strings, locale, canApply, onApply, onEnd }: OfferProps) {
  const { label, url } = content.action ?? {};
  const own = label && localise(label, locale);
  const href = url && safeHref(url);
  const busy = state.apply === "applying";
  const done = () => onEnd("done");
  const applies = canApply && state.apply !== "applied";
  if (href && !applies)
    return (
      <a class="btn" href={href} onClick={done}>
        {canApply || !own ? strings.toCart : own}
      </a>
    );
  const usual = busy ? strings.applying : applies ? strings.apply : strings.keepShopping;
  return (
    <button type="button" class="btn" aria-disabled={busy} onClick={applies ? onApply : done}>
      {own && !busy && applies === canApply ? own : usual}
    </button>
  );
}
