import type { Host } from "./host.ts";

const style = (name: string, rules: string, more: Partial<Host> = {}): Host => ({ name, head: `<style>${rules}</style>`, ...more });

/** Rules of the kinds that themes, resets, optimisers and old habits bring. */
export const shopHosts: readonly Host[] = [
  style(
    "whose reset takes everything off controls",
    `button, input, textarea { all: unset }
    div { display: flex } a { color: inherit; text-decoration: none } ul, li { display: inline; list-style: square inside }
    h1, h2, h3, p { margin: 40px; font: italic 700 40px/1 serif } svg { fill: #f0f; width: 90px; height: 90px }`,
  ),
  style(
    "that inherits odd type into everything",
    `* { letter-spacing: .2em; text-transform: uppercase; line-height: 3; word-spacing: 1em; text-indent: 2em; text-align: center; font-style: italic;
      font-variant: small-caps; white-space: nowrap; word-break: break-all; hyphens: auto; text-shadow: 0 0 3px red; tab-size: 1; quotes: "x" "y" }
    html { font-size: 62.5%; -webkit-text-stroke: 1px red; text-orientation: upright; font-feature-settings: "zero" }`,
  ),
  style(
    "that places every landmark",
    `section, dialog, aside, form, header, footer, p { position: relative; overflow: hidden; float: left; width: 50%; z-index: 5; opacity: .5 }
    [role=dialog], [role=status] { display: none } .card, .chip, .close, .panel, .field { display: none !important }`,
  ),
  style("that unsets all of everything", `* { all: unset !important }`),
  style(
    "whose body and its blocks hold on to what is fixed",
    `body { transform: translateZ(0); contain: layout; will-change: transform; perspective: 900px; filter: brightness(1) }
    body > div { transform: scale(1); z-index: 2147483647; contain: layout paint; filter: sepia(.2); isolation: isolate }`,
  ),
  style(
    "with giant layers over all",
    `.tint { position: fixed; inset: 0; z-index: 2147483647; background: rgb(255 0 0 / .3); pointer-events: none }
    .bubble { position: fixed; inset: auto 0 0 auto; z-index: 2147483647; width: 420px; height: 300px; background: #06c }`,
    { foot: `<div class="tint"></div><div class="bubble">Chat</div>`, drawsOver: true },
  ),
  style(
    "whose body is a grid with a rule for every child",
    `body { display: grid; grid-template-columns: 1fr 1fr; gap: 40px; place-items: center; min-height: 100vh }
    body > * { min-width: 200px; padding: 20px; border: 5px solid red; background: #ff0; transform: rotate(2deg) } body > :last-child { margin-top: 90px }`,
    // The place in the page is turned with all others.
    { drawsOver: true },
  ),
  style(
    "with an optimiser that hides what it does not know",
    `:empty:not(input), :not(:defined) { display: none }
    noren-layer { display: none !important; visibility: hidden !important; opacity: 0 !important; content-visibility: hidden !important; contain: strict !important;
      width: 0 !important; height: 0 !important; overflow: hidden !important; transform: scale(0) !important; clip-path: inset(50%) !important;
      pointer-events: none !important; filter: blur(9px) !important; mix-blend-mode: multiply !important; position: static !important; z-index: -1 !important }`,
  ),
  style(
    "that uses the same names",
    `:host { display: none !important } .noren { display: none !important; --noren: 1 }
    :root { --lift: 300px; --gap: 90px; --photo: 10px; --cards: 9; --gaps: 9; --side: 90px }
    @keyframes rise { to { opacity: 0 } } @keyframes in { to { opacity: 0 } } @keyframes fade { to { opacity: 0 } } @keyframes breathe { to { opacity: 0 } }
    ::backdrop { background: #000 !important; backdrop-filter: blur(9px) !important } [popover] { inset: auto !important; margin: 90px !important; border: 9px solid red !important }`,
  ),
  style(
    "that forbids selecting and pointing",
    `* { user-select: none !important; -webkit-user-select: none !important } body { pointer-events: none; cursor: none; caret-color: transparent; touch-action: none }`,
  ),
  style("set in vertical lines from the right", `html { writing-mode: vertical-rl; direction: rtl; unicode-bidi: bidi-override }`),
  style(
    "whose elements are all flexible",
    `noren-shelf, article { display: flex; justify-content: center; align-items: center; flex-flow: column wrap }`,
  ),
  style("of the time before standards", `td, p, div { font: 10px/1 serif }`, { quirks: true }),
  style(
    "in dark, with sizes of 62.5 %",
    `html { font-size: 62.5%; color-scheme: dark } body { background: #111214; color: #d8d8d8; font: 1.6rem/1.5 Georgia, serif }
    button { background: #2f6fed; color: #fff; border: 0; border-radius: 4px } a { color: #8ab4ff }`,
  ),
  style("that leaves its dark to the browser", `:root { color-scheme: dark } a { color: #333 }`),
  style(
    "over a gradient, with light text",
    `body { background: linear-gradient(#203, #714); color: #fff; font-family: monospace } button { background: #fff; color: #203; border: 0 }`,
  ),
  style(
    "on a middling ground, all in one colour",
    `body { background: #c0392b; color: #ffe9e5 } button { background: #e74c3c; color: #fff; border: 0; border-radius: 30px } a { color: #f5b7b1 }`,
  ),
  style(
    "as pale as can be",
    `body { background: #fffdf5; color: #b5b0a5 } button { background: #ffd814; color: #fffbe0; border: 0; border-radius: 8px } a { color: #ffe08a }`,
  ),
  style(
    "with buttons that hardly stand out",
    `body { background: #fff; color: #222 } button { background: #cfe3ff; color: #12335f; border: 0; border-radius: 0 } a { color: #12335f }`,
  ),
  style(
    "with colours of newer kinds",
    `body { background: oklch(.97 .02 200); color: color(display-p3 .2 .1 .3) } button { background: lab(60 60 40); color: hwb(60 90% 0%); border: 0 } a { color: lch(70 60 140 / .6) }`,
  ),
];
