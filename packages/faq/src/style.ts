import { css } from "@noren/ui";

export const style = css`
.corner{position:fixed;z-index:2147483000;bottom:calc(max(24px,env(safe-area-inset-bottom)) + var(--noren-bottom,0px));inset-inline:24px;display:flex;pointer-events:none}
.corner>*{pointer-events:auto}
.end{justify-content:flex-end}
.launcher{min-height:48px;gap:8px;padding-inline:16px 20px;box-shadow:var(--shadow)}
.panel{--side:20px;display:flex;flex-direction:column;overflow:hidden}
dialog:not([open]){display:none}
.corner .panel{position:absolute;inset:auto auto 60px;inset-inline-end:0;width:380px;max-width:100%;height:600px;max-height:calc(100dvh - 108px - var(--noren-bottom,0px));animation:rise var(--motion)}
.start .panel{inset-inline:0 auto}
header{padding:20px var(--side) 14px;background:var(--paper-2)}
h2{font-size:17px;padding-inline-end:32px}
header .close{top:8px}
.search{position:relative;margin-top:12px;color:var(--ink-3)}
.search>svg{position:absolute;top:13px;inset-inline-start:14px;pointer-events:none}
.search .field{appearance:none;height:46px;padding:0 44px;border-radius:999px;text-overflow:ellipsis}
.field::-webkit-search-cancel-button{display:none}
.search .close{top:1px;inset-inline-end:1px}
.body{flex:1;min-height:0;overflow:auto;overscroll-behavior:contain}
.label{padding:16px var(--side) 4px;font-size:12px;font-weight:600;color:var(--ink-3)}
li+li{border-top:1px solid var(--line)}
.row,.rate,.back,footer{display:flex;align-items:center;gap:8px}
.row,footer{justify-content:space-between}
.row{gap:12px;width:100%;min-height:48px;padding:12px var(--side);text-align:start}
.row:focus-visible{outline-offset:-2px}
.row .small{margin-inline-start:auto}
.row svg{transition:transform var(--motion)}
:is(.row,.back,.search .close) svg{width:16px;height:16px;color:var(--ink-3)}
.q{font-size:15px;font-weight:400;line-height:1.5;text-wrap:pretty}
.open{background:var(--accent-soft)}
.open .q svg{transform:rotate(90deg)}
mark{font-weight:600;color:var(--accent);background:none}
.answer{padding:0 var(--side) 16px}
.text :is(p,li){word-break:normal;text-wrap:pretty}
:is(.answer,.note,.greeting,footer){font-size:14px;color:var(--ink-2)}
.text>*+*{margin-top:8px}
.text :is(ul,ol){padding-inline-start:20px;list-style:disc}
.text ol{list-style:decimal}
.text li{border:0}
.text em:is(:lang(ja),:lang(ko),:lang(zh)){font-style:normal}
.text strong{color:var(--ink)}
.rate{flex-wrap:wrap;min-height:36px;margin-top:12px;font-size:13px;outline:0}
.rate svg{color:var(--ok)}
.crumb{padding:4px var(--side)}
.back{min-height:36px;font-size:13px;color:var(--ink-2)}
h3{outline:0}
.note{display:grid;gap:12px;justify-items:start;padding:18px var(--side) 14px}
.note h3{color:var(--ink);overflow-wrap:anywhere}
.ways{display:flex;flex-wrap:wrap;gap:4px 20px}
.ways .quiet{padding-inline:0;color:var(--accent)}
footer{padding:4px var(--side) max(4px,env(safe-area-inset-bottom));border-top:1px solid var(--line)}
:is(footer,.rate) a{padding-block:12px;font-weight:600;text-decoration:none}
footer a{flex:none;max-width:60%}
.wait{display:grid;gap:14px;padding:16px 0;margin-inline:var(--side)}
.answer .wait{margin:0;padding:4px 0}
.wait i{height:14px;border-radius:7px;background:var(--line);animation:breathe 1.2s infinite alternate}
.wait i:last-child{width:60%}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@keyframes breathe{to{opacity:.45}}
@media (hover:hover){
li:not(.open) .row:hover{background:var(--paper-2)}
:is(footer,.rate) a:hover{text-decoration:underline}
}
@media (pointer:coarse){.back{min-height:44px}}
@media (max-width:599px),(max-height:479px){
.corner{bottom:calc(max(16px,env(safe-area-inset-bottom)) + var(--noren-bottom,0px));inset-inline:16px}
.corner .panel{--side:16px;position:fixed;inset:0;width:100%;height:calc(100dvh - var(--lift,0px));max-height:none;border:0;border-radius:0}
}
@media (max-height:479px){.greeting{display:none}header{padding-block:8px}}
.inline .panel{box-shadow:none}
@media (forced-colors:active){
mark{text-decoration:underline}
.wait i{background:GrayText}
}`;
