import { css } from "@noren/ui";

export const style = css`
.corner{position:fixed;z-index:2147483000;inset-block-end:max(24px,env(safe-area-inset-bottom));inset-inline:24px;display:flex;pointer-events:none}
.corner>*{pointer-events:auto}
.end{justify-content:flex-end}
.launcher{min-height:48px;gap:8px;padding-inline:16px 20px;font-size:15px;box-shadow:var(--noren-shadow);animation:rise var(--noren-motion)}
.panel{margin:0;padding:0;overflow:hidden;overscroll-behavior:contain}
.panel{display:flex;flex-direction:column}
dialog:not([open]){display:none}
.corner .panel{position:absolute;inset:auto auto 60px;inset-inline-end:0;width:380px;max-width:100%;height:600px;max-height:calc(100dvh - 108px);animation:rise var(--noren-motion)}
.corner.start .panel{inset-inline:0 auto}
header{flex:none;padding:20px 20px 14px;background:var(--noren-paper-2)}
h2{font-size:17px;padding-inline-end:32px}
header .close{inset-block-start:8px;inset-inline-end:8px}
.greeting{margin-block-start:2px;font-size:14px;color:var(--noren-ink-2)}
.search{position:relative;margin-block-start:12px;color:var(--noren-ink-3)}
.search>svg{position:absolute;inset-block-start:13px;inset-inline-start:14px;pointer-events:none}
input{appearance:none;width:100%;height:46px;padding:0 46px 0 42px;font-size:16px;color:var(--noren-ink);background:var(--noren-paper);border:1px solid var(--noren-edge);border-radius:999px;text-overflow:ellipsis}
[dir=rtl] input{padding:0 42px 0 46px}
input:focus-visible{border-color:var(--noren-accent);outline-width:1px;outline-offset:0}
input::placeholder{color:var(--noren-ink-3);opacity:1}
input::-webkit-search-cancel-button{display:none}
.clear{position:absolute;inset-block-start:1px;inset-inline-end:1px;display:grid;place-items:center;width:44px;height:44px;border-radius:50%}
.clear svg{width:16px;height:16px}
.body{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain}
.label{padding:14px 20px 4px;font-size:12px;font-weight:600;color:var(--noren-ink-3)}
.list>li+li{border-block-start:1px solid var(--noren-line)}
.list button[data-move]{display:flex;align-items:center;justify-content:space-between;gap:12px;width:100%;min-height:48px;padding:12px 20px;text-align:start;line-height:1.5}
.list button[data-move]:focus-visible,.back:focus-visible{outline-offset:-2px;border-radius:var(--noren-radius-s)}
.list svg{width:16px;height:16px;color:var(--noren-ink-3);transition:transform var(--noren-motion)}
.topics .small{margin-inline-start:auto;font-variant-numeric:tabular-nums}
.q{font-size:15px;font-weight:400;text-wrap:pretty}
.open{background:var(--noren-accent-soft)}
.open .q svg{transform:rotate(90deg)}
mark{color:var(--noren-accent);background:none;font-weight:600}
.answer{padding:0 20px 16px;animation:fade var(--noren-motion)}
.text{font-size:14px;line-height:1.65;word-break:normal;color:var(--noren-ink-2)}
.text>*+*{margin-block-start:8px}
.text :is(ul,ol){padding-inline-start:20px;list-style:disc}
.text ol{list-style:decimal}
.text li+li{margin-block-start:4px}
.text li::marker{color:var(--noren-ink-3)}
.text strong{font-weight:600;color:var(--noren-ink)}
.text a,.thanks a{text-underline-offset:2px}
code{font:13px ui-monospace,monospace}
.rate{display:flex;flex-wrap:wrap;align-items:center;gap:8px;min-height:36px;margin-block-start:12px;font-size:13px;color:var(--noren-ink-2)}
.rate .chip{padding-inline:14px;font-size:13px}
.rate .chip:first-of-type{margin-inline-start:4px}
.thanks{outline:0}
.thanks svg{color:var(--noren-ok,var(--noren-accent))}
.crumb{padding:6px 20px 4px}
.back{display:inline-flex;align-items:center;gap:6px;min-height:36px;margin-inline-start:-4px;padding-inline:4px;font-size:13px;color:var(--noren-ink-2)}
.back svg{width:16px;height:16px}
.crumb h3{outline:0}
.note{display:grid;gap:12px;justify-items:start;padding:18px 20px 14px;font-size:14px;color:var(--noren-ink-2)}
.note h3{color:var(--noren-ink);overflow-wrap:anywhere}
.ways{display:flex;flex-wrap:wrap;gap:4px 20px}
.ways .quiet{padding-inline:0;color:var(--noren-accent)}
footer{flex:none;display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:52px;padding:4px 20px;font-size:13px;color:var(--noren-ink-2);border-block-start:1px solid var(--noren-line)}
footer a,.thanks a{font-weight:600;text-decoration:none}
footer a{display:grid;place-items:center;flex:none;min-height:44px;margin-inline-end:-8px;padding-inline:8px}
.count{font-variant-numeric:tabular-nums}
.wait{display:grid;gap:14px;padding:16px 20px}
.answer .wait{padding:4px 0}
.wait i{height:14px;border-radius:7px;background:var(--noren-line);animation:breathe 1.2s infinite alternate}
.wait i:nth-child(2n){width:78%}
.wait i:last-child{width:56%}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@keyframes fade{from{opacity:0}}
@keyframes breathe{to{opacity:.45}}
@media (hover:hover){
.list button[data-move]:hover{background:var(--noren-paper-2)}
.open .q button[data-move]:hover{background:none}
.clear:hover,.back:hover{color:var(--noren-ink)}
:is(footer,.thanks) a:hover{text-decoration:underline}
}
@media (pointer:coarse){.back{min-height:44px}}
@media (max-width:599px),(max-height:479px){
.corner{inset-block-end:max(16px,env(safe-area-inset-bottom));inset-inline:16px}
.corner .panel{position:fixed;inset:0;width:100%;height:calc(100dvh - var(--lift,0px));max-height:none;border:0;border-radius:0}
header{padding-block-start:max(16px,env(safe-area-inset-top));padding-inline:16px}
.list button[data-move],.label,.crumb,.note,footer{padding-inline:16px}
.answer{padding-inline:16px}
footer{padding-block-end:max(4px,env(safe-area-inset-bottom))}
}
@media (max-height:479px){.greeting{display:none}header{padding-block:8px}.search{margin-block-start:4px}}
.inline .panel{box-shadow:none}
.inline .body{flex:none;overflow:visible}
@media (forced-colors:active){
mark{color:Highlight;text-decoration:underline}
.launcher,input{border-color:ButtonText}
.wait i{background:GrayText}
}`;
