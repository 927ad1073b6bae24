import { css } from "@noren/ui";

export const style = css`
.pop{position:fixed;z-index:2147483000;bottom:max(16px,env(safe-area-inset-bottom),var(--lift));inset-inline-end:16px;animation:rise var(--motion)}
.start{inset-inline:16px auto}
.body{overflow-wrap:anywhere}
.pop .card{display:flex;flex-direction:column;width:min(360px,100vw - 32px);max-height:calc(100dvh - 32px - var(--lift))}
.mark{display:flex;gap:3px;margin-inline:20px}
.mark i{width:26px;height:10px;background:var(--button);border-radius:0 0 3px 3px}
.close{background:inherit}
.close+.close{inset-inline-end:44px}
h2{margin-top:16px;padding-inline-end:72px}
h2:focus-visible{outline:0}
.step{padding:0 20px 16px;overflow:auto;overscroll-behavior:contain;scroll-padding-top:48px;animation:fade var(--motion)}
.scale{display:grid;grid:auto/auto-flow 1fr;gap:2px;margin-top:16px}
.scale .chip{min-height:44px;padding:0;font-weight:500;border-radius:var(--radius-s)}
.ends,.row,.steps{display:flex;justify-content:space-between;gap:8px;margin-top:6px}
.ends :last-child{text-align:end}
.field{margin-top:12px;min-height:92px;resize:vertical}
.row{flex-wrap:wrap;align-items:center;margin-top:16px}
.skips,.row [type=button]:last-child{margin-inline:-12px}
.quiet[type=submit]{padding-inline:20px;border-color:var(--edge)}
.steps{gap:4px;margin:0;margin-inline-end:auto}
.steps i{width:28px;height:3px;background:var(--line)}
.steps .on{background:var(--accent)}
.field[aria-invalid=true]{border-color:var(--sale)}
.fault{margin-top:6px;font-size:13px;font-weight:600;color:var(--sale)}
.thanks p{margin-top:4px;color:var(--ink-2)}
.thanks svg{width:36px;height:36px;margin-top:16px;padding:8px;border-radius:50%;color:var(--accent);background:var(--accent-soft)}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
@keyframes fade{from{opacity:0}}
@media (pointer:coarse){
.scale{grid:auto-flow/repeat(auto-fit,minmax(44px,1fr))}
.wide{grid-template-columns:repeat(auto-fit,minmax(max(44px,15%),1fr))}
.ends [data-step]::before{content:attr(data-step) " · "}
}
@media (max-width:599px){
.pop:not(.peek){inset:auto 0 var(--lift)}
.pop:not(.peek) .card{width:100%;padding-bottom:env(safe-area-inset-bottom);border-radius:var(--radius) var(--radius) 0 0}
}
.peek .step{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;padding-block:8px;padding-inline:16px 52px}
.peek h2{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;flex:1 200px;margin:0;padding:0;overflow:hidden;font-size:14px;text-overflow:ellipsis}
.peek .close{top:8px}
.pill h2{display:block;flex-basis:0;white-space:nowrap}
@media (max-height:479px){.peek h2{display:block;flex-basis:0;white-space:nowrap}}`;
