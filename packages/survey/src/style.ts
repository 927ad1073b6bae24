import { css } from "@noren/ui";

export const style = css`
.survey:not(.inline){--pad:20px;position:fixed;z-index:2147483000;inset-block-end:max(24px,env(safe-area-inset-bottom));inset-inline:24px;display:flex;pointer-events:none;animation:rise var(--noren-motion) both}
.survey.end{justify-content:flex-end}
.inline{--pad:0px}
.card{pointer-events:auto;width:360px;max-width:100%;max-height:calc(100dvh - 48px);padding:var(--pad);padding-block-end:16px;overflow:auto;overscroll-behavior:contain}
.inline .card{width:auto;max-width:480px;max-height:none;background:none;border:0;box-shadow:none}
.mark{margin:calc(-1*var(--pad)) 0 16px}
.inline .mark{display:none}
h2{padding-inline-end:32px;outline:0}
.answer{display:none}
.step{animation:fade var(--noren-motion) both}
.scale{display:grid;grid-template-columns:repeat(11,1fr);gap:3px;margin-block-start:16px}
.scale button{min-width:0;height:44px;font-size:14px;font-weight:500;line-height:1;font-variant-numeric:tabular-nums;background:var(--noren-paper);border:1px solid var(--noren-edge);border-radius:var(--noren-radius-s);transition:background-color var(--noren-motion),border-color var(--noren-motion),color var(--noren-motion)}
.scale [aria-checked=true]{color:var(--noren-accent-ink);background:var(--noren-accent);border-color:var(--noren-accent)}
.ends{display:flex;justify-content:space-between;gap:16px;margin-block-start:6px}
.ends :last-child{text-align:end}
.field{margin-block-start:12px;min-height:92px;resize:vertical}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:4px 8px;margin-block-start:16px}
.row .quiet:last-child{margin-inline-end:-12px}
.bar{display:flex;gap:4px;margin-inline-end:auto}
.bar i{width:28px;height:3px;border-radius:2px;background:var(--noren-line)}
.bar .on{background:var(--noren-accent)}
.back{grid-auto-flow:column;gap:4px}
.thanks{padding-block:4px 8px}
.thanks p{margin-block-start:4px;color:var(--noren-ink-2)}
.tick{display:grid;place-items:center;width:36px;height:36px;margin-block-end:12px;color:var(--noren-accent);background:var(--noren-accent-soft);border-radius:50%}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@keyframes fade{from{opacity:0;transform:translateX(8px)}}
@media (hover:hover){.scale button:not([aria-checked=true]):hover{background:var(--noren-accent-soft);border-color:var(--noren-accent)}}
@media (pointer:coarse){
.scale{grid-template-columns:repeat(6,1fr);gap:6px}
.scale button{font-size:16px}
.ends span::before{content:attr(data-step) " · "}
}
@media (max-width:599px),(max-height:479px){
.survey:not(.inline){inset:auto 0 var(--lift,0px)}
.survey:not(.inline) .card{--pad:16px;width:100%;max-height:min(calc(100dvh - 16px),var(--room,100dvh));border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0;padding-block-end:max(16px,env(safe-area-inset-bottom))}
.peek:not(.inline) .mark,.peek:not(.inline) .body{display:none}
.peek:not(.inline) .step{display:flex;align-items:center;gap:12px;padding-inline-end:36px}
.peek:not(.inline) .card{padding:10px 16px max(10px,env(safe-area-inset-bottom))}
.peek:not(.inline) h2{flex:1;padding:0;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden;font-size:14px;text-wrap:pretty}
.peek:not(.inline) .answer{display:grid;padding-inline:16px}
}
@media (max-width:359px){.scale{gap:2px}}
@media (max-height:479px){
.peek.survey:not(.inline){inset-inline:12px;inset-block-end:max(8px,env(safe-area-inset-bottom))}
.peek:not(.inline) .card{width:auto;padding-block:4px;border-width:1px;border-radius:28px}
.peek:not(.inline) h2{-webkit-line-clamp:1;max-width:36ch}
}
@media (max-height:479px) and (min-width:600px){
.survey:not(.inline,.peek) .card{width:580px;border-inline-width:1px;margin-inline:24px}
.scale{grid-template-columns:repeat(11,1fr);gap:4px}
}
@media (forced-colors:active){
.scale button,.bar i{border-color:ButtonText}
.scale [aria-checked=true],.bar .on{forced-color-adjust:none;color:HighlightText;background:Highlight;border-color:Highlight}
}`;
