import { css } from "@noren/ui";

/** At the start of the line on wide screens, where widgets' corners are at its end; a sheet at the foot of narrow ones. */
export const style = css`
.panel{position:fixed;z-index:2147483647;inset-block-start:12px;inset-inline-start:12px;display:grid;grid-template-rows:auto auto minmax(0,1fr);width:400px;max-height:calc(100vh - 24px);max-width:calc(100vw - 24px);font-size:13px;line-height:1.5;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:10px;box-shadow:var(--shadow);overflow:hidden}
.panel.folded{inset-block:auto 12px;width:auto;grid-template-rows:auto}
.head{display:flex;align-items:center;gap:8px;padding-inline-start:14px;border-block-end:1px solid var(--line)}
.folded .head{border:0}
.head h2{flex:1;margin:0;font-size:14px;white-space:nowrap}
.head button{display:grid;place-items:center;width:44px;height:44px;color:var(--ink-2)}
.fold svg{transform:rotate(-90deg)}
.folded .fold svg{transform:rotate(90deg)}
.tabs{display:flex;overflow-x:auto;padding-inline:6px;border-block-end:1px solid var(--line);scrollbar-width:none}
.tabs button{flex:none;min-height:44px;padding:0 9px;color:var(--ink-2);border-block-end:2px solid transparent}
.tabs button[aria-selected=true]{font-weight:600;color:var(--ink);border-block-end-color:var(--accent)}
.tabs .count{margin-inline-start:5px;padding:0 6px;font-size:11px;color:var(--accent-ink);background:var(--accent);border-radius:9px}
.panel :focus-visible{outline-offset:-2px}
.body{overflow:auto;overscroll-behavior:contain}
details>summary{display:flex;align-items:baseline;gap:8px;min-height:44px;padding:11px 14px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
.campaign,.event{border-block-end:1px solid var(--line)}
.id{font-weight:600;overflow-wrap:anywhere}
.grow.grow{flex:1}
summary::before{content:"▸"/"";flex:none;font-size:10px;color:var(--ink-3)}
[open]>summary::before{content:"▾"/""}
.state{flex:none;padding:0 8px;font-size:12px;border:1px solid var(--edge);border-radius:9px}
.state.showing,.state.ready{color:var(--ok);border-color:currentColor}
.state.blocked{color:var(--sale);border-color:currentColor}
.why{padding-block:0 11px;padding-inline:31px 14px;margin-block-start:-6px;color:var(--ink-2)}
.rules{padding:0 14px 12px}
.rule{display:grid;grid-template-columns:20px 104px 1fr;gap:0 6px;padding-block:6px;border-block-start:1px dotted var(--line)}
.rule svg{margin-block-start:2px;width:16px;height:16px}
.rule.met>svg,.part.met>svg{color:var(--ok)}
.rule.unmet>svg,.part.unmet>svg{color:var(--sale)}
.rule.unmet>.name{font-weight:600}
.wants{color:var(--ink-2);overflow-wrap:anywhere}
.reason{color:var(--sale)}
.parts{display:grid;gap:3px}
.part{display:grid;grid-template-columns:18px 1fr;gap:0 4px;align-items:start}
.part svg{width:14px;height:14px;margin-block-start:3px}
.part .parts{grid-column:2}
code,pre,.value{font:12px/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
.found{color:var(--ink-2)}
.facts{padding:8px 14px}
.facts summary{min-height:32px;padding:6px 0}
.facts ul ul{padding-inline-start:14px;border-inline-start:1px solid var(--line)}
.fact{display:flex;gap:8px;padding-block:3px}
.fact .key,.facts summary .key{flex:none;color:var(--ink-2)}
.absent{color:var(--ink-3)}
.event summary{min-height:44px}
.event time{flex:none;font:11px/1.6 ui-monospace,Consolas,monospace;color:var(--ink-3)}
.source{flex:none;font-size:11px;color:var(--ink-3)}
.event pre{margin:0;padding:0 14px 12px;white-space:pre-wrap}
.queue{padding:14px;display:grid;gap:12px}
.queue dt{color:var(--ink-2)}
.queue dd{font-weight:600}
.note{padding:14px;color:var(--ink-2)}
.problem{padding:11px 14px;border-block-end:1px solid var(--line)}
.problem code{font-weight:600}
@media (pointer:coarse){.facts summary{min-height:44px;padding:12px 0}}
@media (max-width:599px){
.panel{inset-block:auto 0;inset-inline:0;width:auto;max-width:none;max-height:min(56vh,520px);border-width:1px 0 0;border-radius:14px 14px 0 0}
.panel.folded{inset-inline:8px auto;inset-block-end:8px;border-width:1px;border-radius:10px}
.rule{grid-template-columns:20px 88px 1fr}
}
@media (forced-colors:active){.panel{border-color:CanvasText}.tabs button[aria-selected=true]{border-block-end-color:Highlight}.tabs .count{border:1px solid}}
`;
