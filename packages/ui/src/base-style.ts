import { css } from "./css.ts";

/** What every widget's shadow root begins with. The inner wrapper, not `:host`, carries it: a page's own rules for the host beat `:host`. */
export const baseStyle = css`
:host{display:block}
.noren{all:initial;display:block;font:15px/1.55 var(--noren-font);color:var(--noren-ink);line-break:strict;overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%;-webkit-tap-highlight-color:transparent}
.noren *,.noren ::before,.noren ::after{box-sizing:border-box}
.noren:lang(ja){word-break:auto-phrase}
.noren:lang(ko){word-break:keep-all}
:is(h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset,legend){margin:0;padding:0;border:0;min-width:0}
:is(h1,h2,h3){font-size:16px;font-weight:600;line-height:1.45;text-wrap:balance}
:is(ul,ol){list-style:none}
:is(button,input,textarea,select){margin:0;font:inherit;color:inherit;letter-spacing:inherit}
button{padding:0;border:0;background:none;cursor:pointer;touch-action:manipulation}
a{color:var(--noren-accent);text-underline-offset:2px}
:is(em,i,cite):lang(ja),:is(em,i,cite):lang(zh),:is(em,i,cite):lang(ko){font-style:normal}
[hidden]{display:none!important}
:focus-visible{outline:2px solid var(--noren-accent);outline-offset:2px}
.icon{display:block;flex:none}
[dir=rtl] .turn{transform:scaleX(-1)}
.card{position:relative;color:var(--noren-ink);background:var(--noren-paper);border:1px solid var(--noren-line);border-radius:var(--noren-radius);box-shadow:var(--noren-shadow)}
.close{position:absolute;inset-block-start:4px;inset-inline-end:4px;display:grid;place-items:center;width:44px;height:44px;border-radius:50%;color:var(--noren-ink-3)}
.btn{display:inline-grid;place-items:center;min-height:44px;padding:8px 20px;font-weight:600;line-height:1.2;text-align:center;text-decoration:none;color:var(--noren-button-ink);background:var(--noren-button);border:1px solid transparent;border-radius:var(--noren-radius-b)}
.btn.quiet{padding-inline:12px;font-weight:500;color:var(--noren-ink-2);background:none}
.chip{min-height:36px;padding:4px 16px;font-size:14px;background:var(--noren-paper);border:1px solid var(--noren-edge);border-radius:999px}
.field{display:block;width:100%;padding:10px 12px;font-size:16px;line-height:1.5;color:var(--noren-ink);background:var(--noren-paper);border:1px solid var(--noren-edge);border-radius:var(--noren-radius-s)}
.field:focus-visible{border-color:var(--noren-accent);outline-width:1px;outline-offset:0}
.field::placeholder{color:var(--noren-ink-3);opacity:1}
.small{font-size:12px;line-height:1.5;color:var(--noren-ink-3)}
.mark{display:flex;gap:3px}
.mark i{width:26px;height:10px;background:var(--noren-button);border-radius:0 0 3px 3px}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:is(.close,.btn,.chip,.field){transition:background-color var(--noren-motion),border-color var(--noren-motion),color var(--noren-motion)}
@media (hover:hover){
.btn:hover{background:color-mix(in oklab,var(--noren-button) 88%,var(--noren-button-ink))}
:is(.close,.btn.quiet):hover{color:var(--noren-ink);background:var(--noren-paper-2)}
.chip:hover{background:var(--noren-accent-soft);border-color:var(--noren-accent)}
.field:hover{border-color:var(--noren-ink-3)}
}
@media (pointer:coarse){.chip{min-height:44px}}
@media (prefers-reduced-motion:reduce){.noren *{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
@media (forced-colors:active){
.card,.btn,.chip,.field{border-color:ButtonText}
.mark i{background:CanvasText;forced-color-adjust:none}
:focus-visible{outline-color:Highlight}
}`;
