import { css } from "@noren/ui";

// The photo's height is fixed for each width of the place, so that the height of the whole never depends on what is loaded.
export const style = css`
.place{container-type:inline-size}
.shelf{--gap:12px;--photo:196px;--cards:2.25;--gaps:2}
.head{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:44px;margin-bottom:16px}
h2{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:18px;line-height:22px}
.arrows{display:flex;flex:none;gap:8px}
.arrow{display:grid;place-items:center;width:44px;height:44px;padding:0}
.arrow[aria-disabled=true]{opacity:.4;pointer-events:none}
.rail{display:grid;grid-auto-flow:column;grid-auto-columns:calc((100% - var(--gap)*var(--gaps))/var(--cards));gap:var(--gap);margin:-6px;padding:6px;overflow-x:auto;overscroll-behavior-x:contain;scroll-behavior:smooth;scroll-snap-type:x mandatory;scroll-padding-inline:6px;scrollbar-width:none}
.rail::-webkit-scrollbar{display:none}
.item{position:relative;display:flex;flex-direction:column;min-width:0;min-height:calc(var(--photo) + 98px);scroll-snap-align:start;color:var(--ink)}
.photo{position:relative;flex:none;height:var(--photo);overflow:hidden;background:var(--paper-2);border-radius:var(--radius-s)}
.photo :is(img,.initial){display:grid;place-items:center;width:100%;height:100%;object-fit:cover;transition:transform var(--motion)}
.photo img:not([hidden])+.initial{display:none}
.initial{font-size:32px;color:var(--ink-3)}
.off{position:absolute;top:8px;inset-inline-start:8px;padding:3px 8px;font-size:11px;font-weight:600;line-height:1.4;color:var(--sale);background:var(--paper);border-radius:999px}
.why{height:18px;margin-top:10px;line-height:18px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.name{margin-top:2px;font-size:14px;line-height:20px;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.photo+.name{margin-top:10px}
.name a{color:inherit;text-decoration:none;outline-color:transparent}
.name a::after{content:"";position:absolute;inset:0;z-index:1;border-radius:var(--radius-s)}
.name a:focus-visible::after{outline:2px solid var(--accent);outline-offset:2px}
.price{margin-top:4px;font-weight:600;line-height:24px;font-variant-numeric:tabular-nums}
.price s{margin-inline-start:6px;font-size:13px;line-height:1;font-weight:400;color:var(--ink-3)}
.sale{color:var(--sale)}
.bone{background:color-mix(in srgb,var(--ink) 7%,transparent);animation:breathe 1.6s ease-in-out infinite alternate}
@keyframes breathe{to{opacity:.55}}
@container (max-width:340px){.shelf{--cards:1.7;--gaps:1}}
@container (min-width:560px){.shelf{--gap:20px;--photo:264px;--cards:3;--gaps:2}h2{font-size:19px}}
@container (min-width:840px){.shelf{--cards:4;--gaps:3}}
@container (min-width:1240px){.shelf{--cards:5;--gaps:4}}
@media (hover:hover){
.item:hover img{transform:scale(1.03)}
.item:hover a{text-decoration:underline}
}
@media (forced-colors:active){.arrow[aria-disabled=true]{opacity:1;color:GrayText;border-color:GrayText}.photo,.off{border:1px solid}}`;
