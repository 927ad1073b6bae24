import { localise } from "@noren/core";
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
  /** Wishes of the shopper to put the offer away. */
  onClose(): void;
  onSnooze(): void;
  /** The main button was used and leads on. */
  onDone(): void;
}

/** The offer as a modal dialog, which the caller opens. */
export function Offer(props: OfferProps) {
  const { content, state, strings, locale } = props;
  const { art, coupon, conditions } = content;
  const message = messageOf(state, strings);
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
        props.onClose();
      }}
      // Only the backdrop hits the dialog itself: its content covers the rest.
      onClick={(event) => event.target === event.currentTarget && props.onClose()}
    >
      <div class="sheet">
        <div class={image ? "art photo" : "art"}>
          {image ? <img src={image} alt={art?.alt ? localise(art.alt, locale) : ""} onError={props.onArtError} /> : <Art />}
        </div>
        <div class="body">
          <h2 id="title" tabIndex={-1} data-focus>
            {localise(content.title, locale)}
          </h2>
          <p id="text">{localise(content.text, locale)}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls that are filled in */}
          <div class="code" role="group" aria-label={strings.code}>
            <b id="code" translate={false}>
              {coupon.code}
            </b>
            <button type="button" class={state.copy === "copied" ? "on" : ""} aria-describedby="code" onClick={props.onCopy}>
              {state.copy === "copied" && <Glyph d={glyphs.check} />}
              {state.copy === "copied" ? strings.copied : strings.copy}
            </button>
          </div>
          {coupon.note && <p class="small">{localise(coupon.note, locale)}</p>}
          <p class={message ? "said" : "sr"} role="status">
            {message ?? (state.copy === "copied" && strings.copied)}
          </p>
          <div class="row">
            <MainButton {...props} />
            <button type="button" class="btn quiet" onClick={props.onSnooze}>
              {isServed(state) ? strings.done : strings.notNow}
            </button>
          </div>
          {conditions && <p class="small terms">{localise(conditions, locale)}</p>}
        </div>
        <CloseButton label={strings.close} onClick={props.onClose} />
      </div>
    </dialog>
  );
}

function MainButton({ content, state, strings, locale, canApply, onApply, onDone }: OfferProps) {
  const { label, url } = content.action ?? {};
  const own = label && localise(label, locale);
  const href = url && safeHref(url);
  const busy = state.apply === "busy";
  const applies = canApply && state.apply !== "applied";
  if (href && !applies)
    return (
      <a class="btn" href={href} onClick={onDone}>
        {canApply || !own ? strings.toCart : own}
      </a>
    );
  const usual = busy ? strings.applying : applies ? strings.apply : strings.keepShopping;
  return (
    <button type="button" class="btn" aria-disabled={busy} onClick={applies ? onApply : onDone}>
      {own && !busy && applies === canApply ? own : usual}
    </button>
  );
}

/** What is shown and said aloud. A copied code shows on its button, so that is only said. */
function messageOf({ copy, apply }: OfferState, strings: Strings): string | undefined {
  if (apply === "applied") return strings.applied;
  if (apply === "failed") return strings.applyFailed;
  return copy === "failed" ? strings.copyFailed : undefined;
}
