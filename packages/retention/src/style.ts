import { css } from "@noren/ui";

export const style = css`
.offer{position:fixed;width:min(620px,calc(100vw - 32px));max-width:none;max-height:calc(100dvh - 32px);margin:auto;overflow:hidden;animation:in var(--motion)}
.offer[open]{display:flex}
.offer::backdrop{background:rgb(24 18 12/.36);animation:dim .2s}
@keyframes in{from{opacity:0;transform:translateY(12px)}}
@keyframes dim{from{opacity:0}}
.sheet{display:grid;grid-template-columns:minmax(0,220fr) minmax(0,400fr);grid-template-rows:minmax(0,1fr);flex:1;min-width:0}
.art{position:relative;min-height:112px;overflow:hidden;background:linear-gradient(170deg,var(--accent-soft),color-mix(in oklab,var(--accent) 26%,var(--paper)))}
.art>*{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}
.art svg{fill:var(--accent);stroke:none}
.fold,.floor{opacity:.16}
.fold{fill:#000}
.crest{fill:var(--paper)}
.rod{fill:var(--ink)}
.body{min-width:0;padding:32px 28px 20px;overflow:hidden auto;overscroll-behavior:contain}
.close{padding:4px;background:var(--paper) content-box}
h2{font-size:22px;line-height:1.35;padding-inline-end:20px;white-space:pre-line}
h2:focus-visible{outline:0}
#text{margin-top:8px;color:var(--ink-2)}
.code{display:flex;margin-top:20px;overflow:hidden;background:var(--accent-soft);border:1px dashed color-mix(in oklab,var(--accent) 62%,var(--paper));border-radius:var(--radius-s)}
.code b{flex:1;min-width:0;padding:12px 16px;font:600 17px/1.25 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:.08em;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}
.code button{display:flex;align-items:center;gap:4px;flex:none;max-width:50%;min-height:44px;padding:0 16px;font-size:14px;font-weight:600;line-height:1.2;color:var(--accent);border-radius:var(--radius-s)}
.code button:focus-visible{outline-offset:-3px}
.code .on{color:var(--ok)}
.code+.small{margin-top:6px}
.said{margin-top:8px;font-size:13px;line-height:1.5;color:var(--ink-2)}
.row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 20px;margin-top:16px}
.row .quiet{margin-inline:-12px}
.btn[aria-disabled=true]{opacity:.6;cursor:default}
.terms{margin-top:12px}
@media (hover:hover){.code button:hover{background:var(--paper)}}
@media (max-width:599px){
.offer{width:100%;max-height:min(86dvh,600px);margin:auto 0 0;border-width:1px 0 0;border-radius:var(--radius) var(--radius) 0 0}
.sheet{display:flex;flex-direction:column}
.art{flex:none;min-height:64px}
.photo{min-height:128px}
.art svg{height:auto;top:calc(46px - 83vw)}
.body{padding:16px 20px calc(12px + env(safe-area-inset-bottom))}
h2{font-size:20px}
}
@media (max-width:599px) and (max-height:479px){.art{display:none}.offer{max-height:calc(100dvh - 8px)}}
@media (forced-colors:active){.code{border-color:CanvasText}.art{forced-color-adjust:none}}
`;
