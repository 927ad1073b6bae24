import { css } from "./css.ts";

/** What every widget's shadow root begins with. The inner wrapper, not `:host`, carries it: a page's own rules for the host beat `:host`. */
export const baseStyle = css`
:host{display:block}
.noren{all:initial;display:block;width:100%;--lift:0px;font:15px/1.55 var(--font);color:var(--ink);line-break:strict;overflow-wrap:break-word;-webkit-text-size-adjust:none}
*,::before,::after{box-sizing:border-box;margin:0;padding:0;border:0}
:lang(ja){word-break:auto-phrase}
:lang(ko){word-break:keep-all}
h2,h3{font-size:16px;font-weight:600;line-height:1.45;text-wrap:balance}
ul,ol{list-style:none}
button,input,textarea{font:inherit;color:inherit}
button{background:none;cursor:pointer}
a{color:var(--accent)}
svg{display:block;flex:none;width:20px;height:20px;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
[hidden],:host([hidden]){display:none!important}
:focus-visible{z-index:1;outline:2px solid var(--accent);outline-offset:2px}
[dir=rtl] .turn{transform:scaleX(-1)}
.card{position:relative;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:var(--radius);box-shadow:var(--shadow)}
.close{position:absolute;top:4px;inset-inline-end:4px;display:grid;place-items:center;width:44px;height:44px;border-radius:50%;color:var(--ink-3)}
.btn{display:inline-grid;grid-auto-flow:column;place-items:center;gap:4px;min-height:44px;padding:8px 20px;font-weight:600;line-height:1.2;text-align:center;text-decoration:none;color:var(--button-ink);background:var(--button);border:1px solid var(--button-edge);border-radius:var(--radius-b)}
.btn.quiet{padding-inline:12px;font-weight:500;color:var(--ink-2);background:none;border-color:#0000}
.chip,.field{color:var(--ink);background:var(--paper);border:1px solid var(--edge)}
.chip{min-height:36px;padding:4px 16px;font-size:14px;border-radius:999px}
.field{display:block;width:100%;padding:10px 12px;font-size:16px;line-height:1.5;border-radius:var(--radius-s)}
.field:focus-visible{border-color:var(--accent);outline-width:1px;outline-offset:0}
.field::placeholder{color:var(--ink-3);opacity:1}
.small{font-size:12px;color:var(--ink-3)}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button,.btn{transition:var(--motion)}
@media (hover:hover){
.btn:hover{background:color-mix(in oklab,var(--button) 88%,var(--button-ink))}
:is(.close,.btn.quiet):hover{color:var(--ink);background:var(--paper-2)}
.chip:hover{background:var(--accent-soft);border-color:var(--accent)}
}
.chip[aria-checked=true]{color:var(--accent-ink);background:var(--accent);border-color:var(--accent)}
@media (pointer:coarse){.chip{min-height:44px}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media (forced-colors:active){
.btn,.chip,.field{color:ButtonText;border-color:ButtonText}
.chip[aria-checked=true]{forced-color-adjust:none;color:HighlightText;background:Highlight}
}`;
