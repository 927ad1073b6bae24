/** The style of every page of the report: paper, ink, one accent; light and dark by the reader's system. Contrast is AA in both. */
export const style = `
:root {
  color-scheme: light dark;
  --ink: #1d1b18; --ink-2: #57524b; --ink-3: #6a655c; --ground: #f1ebe2; --paper: #fffdfa; --paper-2: #f6f1ea; --line: #e4ddd2;
  --accent: #8a2f2b; --middle: #b08069; --low: #6f675d; --accent-soft: #f6e9e5; --on-accent: #fff; --on-middle: #1d1b18;
  --shadow: 0 1px 2px rgb(40 30 20 / .05), 0 12px 32px -16px rgb(40 30 20 / .2);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f3efe8; --ink-2: #c2baae; --ink-3: #a89f92; --ground: #12110f; --paper: #1f1d1a; --paper-2: #2a2723; --line: #3b3732;
    --accent: #e79a8d; --middle: #9a6257; --low: #8f877c; --accent-soft: #3a2a26; --on-accent: #2a1210; --on-middle: #fff;
    --shadow: 0 1px 2px rgb(0 0 0 / .4);
  }
}
* { box-sizing: border-box; margin: 0; padding: 0 }
body {
  max-width: 1040px; margin: 0 auto; padding: 0 24px 48px; background: var(--ground); color: var(--ink);
  font: 15px/1.55 ui-sans-serif, system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", sans-serif;
  line-break: strict; overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
h1, h2, h3, h4, dt, .note, .quiet { text-wrap: balance }
:lang(ja) :is(h1, h2, h3, h4, dt, th, .note, .quiet) { word-break: auto-phrase }
h1 { font-size: 28px; line-height: 1.25; font-weight: 600; letter-spacing: -.01em }
h2 { font-size: 19px; line-height: 1.35; font-weight: 600 }
h3 { font-size: 17px; line-height: 1.35; font-weight: 600 }
h4 { font-size: 14px; font-weight: 600; display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline }
h4 .small { font-weight: 400 }
ul, ol { list-style: none }
.small { font-size: 13px; color: var(--ink-3) }
.quiet { color: var(--ink-2) }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.curtain { display: block; width: 96px; height: 24px; fill: var(--accent) }
.top { margin-bottom: 32px }
.top .curtain { margin-bottom: 28px }
.top h1 { margin-bottom: 2px }
.site { margin-bottom: 40px }
.site > header { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: baseline; margin-bottom: 12px }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); padding: 24px; margin-bottom: 16px }
.card > header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; margin-bottom: 16px }
.card > header h3 { margin-inline-end: 4px }
.chip { font-size: 12px; line-height: 20px; padding: 0 8px; border: 1px solid var(--line); border-radius: 999px; color: var(--ink-2) }
.chip.live { border-color: transparent; background: var(--accent-soft); color: var(--accent); font-weight: 600 }
.empty { padding: 32px 24px }
.empty p { color: var(--ink-2); max-width: 62ch; margin-top: 4px }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px 24px }
.figures dt { font-size: 13px; color: var(--ink-2) }
.figures dd { display: grid; grid-template-columns: auto 1fr; gap: 0 8px; align-items: baseline }
.figures b { font-size: 25px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.01em }
.track { grid-column: 1 / -1; display: block; width: 100%; height: 4px; border-radius: 2px; margin-top: 4px }
.track .back { fill: var(--paper-2) }
.track .fill { fill: var(--accent) }
.arms { margin-top: 28px }
.scroll { position: relative; overflow-x: auto; margin-top: 4px }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { text-align: end; padding: 8px 0 8px 20px; border-bottom: 1px solid var(--line); white-space: nowrap; font-weight: 400 }
th:first-child { text-align: start; padding-inline-start: 0; font-weight: 500; position: sticky; inset-inline-start: 0; background: var(--paper) }
thead th, thead th:first-child { font-size: 13px; color: var(--ink-2); font-weight: 400; padding-block: 4px }
tbody tr:last-child > * { border-bottom: 0 }
tbody .chip { margin-inline-start: 8px; display: inline-block; font-weight: 400 }
.arms > .note { margin-bottom: 8px; max-width: 76ch }
.arms > .note b { font-weight: 600; color: var(--accent) }
.arms > .note p { text-wrap: pretty }
.due { color: var(--ink-2) }
.arms > .small { margin-top: 8px }
.site > .small { margin: 0 0 4px }
td .small { display: inline-block; min-width: 38px; margin-inline-start: 4px }
.survey { margin-top: 24px; padding-top: 20px; border-top: 1px solid var(--line) }
.survey > .small { margin-bottom: 12px }
.score { display: grid; grid-template-columns: minmax(220px, 5fr) 8fr; gap: 24px 48px; margin-bottom: 32px }
.score p { font-variant-numeric: tabular-nums }
.number { font-size: 64px; line-height: 1.1; font-weight: 600; letter-spacing: -.03em; margin-top: 4px }
/* Too few answers: the number steps back. */
.number.few { color: var(--ink-3) }
.scale { display: block; width: 100%; max-width: 320px; margin: 4px 0 8px -11px }
.scale text { font-size: 10px; fill: var(--ink-3) }
.scale .rule { stroke: var(--low); stroke-width: 1 }
.scale .band { fill: var(--accent); opacity: .35 }
.scale .dot { fill: var(--accent); stroke: var(--paper); stroke-width: 2 }
.note { margin-top: 12px; padding: 8px 12px; border-radius: 9px; background: var(--accent-soft); font-size: 14px }
figcaption { font-size: 14px; font-weight: 600 }
.spread dl { display: grid; grid-template-columns: repeat(11, 1fr); gap: 4px; margin-top: 12px; min-height: 172px }
.spread dl > div { display: flex; flex-direction: column-reverse; text-align: center; font-variant-numeric: tabular-nums }
.spread dt { font-size: 14px; padding-top: 4px; border-top: 1px solid var(--low); margin-inline: -2px }
.spread dd { font-size: 13px; color: var(--ink-2) }
.spread .zero { color: var(--ink-3) }
.spread svg { display: block; width: 100%; margin-top: 2px; border-radius: 3px 3px 0 0 }
.promoters { --tone: var(--accent); --on-tone: var(--on-accent) }
.passives { --tone: var(--middle); --on-tone: var(--on-middle) }
.detractors { --tone: var(--low); --on-tone: var(--paper) }
.spread rect { fill: var(--tone) }
.ends { display: flex; justify-content: space-between; gap: 16px; margin-top: 2px }
.ends span:last-child { text-align: end }
.groups { display: flex; flex-wrap: wrap; gap: 8px 28px; margin-top: 16px }
.groups > div { display: grid; padding-inline-start: 12px; border-inline-start: 4px solid var(--tone) }
.groups dt { font-size: 13px; color: var(--ink-2) }
.groups dd { font-weight: 600; font-variant-numeric: tabular-nums }
.groups dd .small { font-weight: 400 }
.reasons ol { columns: 2; column-gap: 48px }
.reasons li { break-inside: avoid; display: grid; grid-template-columns: 32px 1fr; gap: 12px; padding: 12px 0; border-bottom: 1px solid var(--line) }
.reasons p[dir] { white-space: pre-line; max-width: 72ch }
.reasons > .quiet { margin-top: 4px }
.of { display: grid; place-items: center; width: 32px; height: 32px; border-radius: 9px; background: var(--tone); color: var(--on-tone); font-weight: 600; font-variant-numeric: tabular-nums }
.of.none { background: var(--paper-2); color: var(--ink-3) }
footer { color: var(--ink-2); font-size: 14px }
summary { cursor: pointer; min-height: 44px; display: inline-flex; align-items: center; gap: 8px; font-weight: 500; border-radius: 9px }
summary::before { content: "+"; font-weight: 400; color: var(--accent) }
[open] > summary::before { content: "−" }
footer ul { max-width: 76ch; display: grid; gap: 8px }
.refused { min-height: 100vh; display: grid; place-items: center; padding-block: 24px }
.refused .card { max-width: 480px; padding: 0 32px 32px; margin: 0 }
.refused h1 { font-size: 22px; margin: 32px 0 8px }
.refused .small { margin-top: 12px }
a { color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px }
.top p a, .export, .pages a { display: inline-flex; align-items: center; min-height: 44px }
.top .title { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px }
.card > h2 { margin-bottom: 4px }
.card > h2 + .small { max-width: 76ch }
.more { margin-top: 12px }
.more a { display: inline-flex; align-items: center; min-height: 44px; font-weight: 600 }
.leading { display: grid; grid-template-columns: auto 1fr; gap: 0 32px; align-items: center; margin-bottom: 24px }
.leading h4, .leading .note { grid-column: 1 / -1 }
.leading .number { grid-row: 2 / span 2 }
.leading .number + p { align-self: end }
.leading .number ~ .small { align-self: start }
.glance { margin-bottom: 16px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
@media (max-width: 720px) {
  body { padding-inline: 16px }
  .card { padding: 20px 16px }
  .figures { grid-template-columns: 1fr 1fr }
  .score { grid-template-columns: 1fr }
  .reasons ol { columns: 1 }
  .spread dl { gap: 3px }
  th, td { padding-inline-start: 14px }
  tbody .chip { display: block; width: fit-content; margin: 0 }
}
@media (max-width: 380px) { .spread dd { font-size: 11px } .figures dd { grid-template-columns: 1fr } }
@media (forced-colors: active) {
  .curtain, .spread rect, .track .fill, .scale .dot { fill: CanvasText }
  .track .back { fill: Canvas }
  .scale .band { fill: GrayText; opacity: 1 }
  .scale text { fill: CanvasText }
  .of { border: 1px solid CanvasText }
}
@media print { body { background: none; max-width: none } .card { box-shadow: none; break-inside: avoid } }
`;
