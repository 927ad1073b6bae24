import { css } from "@noren/ui";

/** At the top, where few widgets are, at the start of the line; a strip across narrow screens. */
export const style = css`
.tools{position:fixed;z-index:2147483647;inset-block-start:8px;inset-inline-start:8px;width:300px;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);display:grid;grid-template-rows:auto minmax(0,1fr);font-size:13px;line-height:1.5;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:10px;box-shadow:var(--shadow);overflow:hidden}
.tools.folded{width:auto}
.head{display:flex;align-items:center;padding-inline-start:14px}
.head h2{flex:1;margin:0;font-size:14px;white-space:nowrap}
.head button{display:grid;place-items:center;width:44px;height:44px;color:var(--ink-2)}
.fold svg{transform:rotate(90deg)}
.folded .fold svg{transform:rotate(-90deg)}
.body{display:grid;gap:8px;padding:12px 14px 14px;overflow:auto;overscroll-behavior:contain;border-block-start:1px solid var(--line)}
label{display:grid;grid-template-columns:92px minmax(0,1fr);align-items:center;gap:8px;color:var(--ink-2)}
select{min-height:36px;width:100%;padding:4px 8px;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:6px}
.again{min-height:40px;padding:6px 16px}
.note{color:var(--ink-2)}
.alarm{color:var(--sale)}
summary{min-height:32px;padding-block:6px;cursor:pointer}
.problem{padding-block:6px;border-block-start:1px dotted var(--line);overflow-wrap:anywhere}
code,.value{font:12px/1.5 ui-monospace,Consolas,monospace}
.tools :focus-visible{outline-offset:-2px}
@media (pointer:coarse){select,summary{min-height:44px}.again{min-height:44px}}
@media (max-width:599px){.tools:not(.folded){inset-inline:0;inset-block-start:0;width:auto;max-width:none;max-height:50vh;border-width:0 0 1px;border-radius:0 0 12px 12px}}
@media (forced-colors:active){.tools{border-color:CanvasText}select{border-color:ButtonText}}
`;
