/** The report's one style sheet: paper, ink, one accent; light and dark by the reader's system. Contrast is AA in both. */
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
.periods { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px 24px; margin-bottom: 16px }
.periods ul { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: -12px }
.periods li a { display: inline-flex; align-items: center; min-height: 44px; padding: 0 12px; border-radius: 9px; color: var(--ink-2); text-decoration: none }
.periods li a:hover { color: var(--ink); text-decoration: underline }
.periods [aria-current] { color: var(--accent); font-weight: 600; background: var(--accent-soft) }
.headline { display: grid; grid-template-columns: minmax(230px, 4fr) 8fr; gap: 24px 48px }
.headline .asked { text-wrap: pretty }
.headline .number { margin-block: 8px 4px }
.headline .scale + p { margin-top: 4px }
.waves { margin-top: 16px; padding-top: 12px; border-top: 1px solid var(--line); text-wrap: pretty }
.plot { display: grid; grid-template-columns: auto 1fr; gap: 6px 12px; margin-top: 12px }
.plot svg { display: block; width: 100%; height: 232px; overflow: visible }
.plot path, .dots path { fill: none; vector-effect: non-scaling-stroke }
.levels { display: flex; flex-direction: column; justify-content: space-between; margin-block: -10px; text-align: end; font-variant-numeric: tabular-nums }
.levels li { font-size: 12px; line-height: 20px; color: var(--ink-3); white-space: nowrap; overflow-wrap: normal }
.times { grid-column: 2; display: flex; font-size: 12px; color: var(--ink-3) }
.times li { flex: 1 1 0; min-width: 0; display: flex; justify-content: center; white-space: nowrap; overflow-wrap: normal }
.times li:last-child:not(:first-child) { justify-content: flex-end }
.level { stroke: var(--line); stroke-width: 1 }
.plot .band { fill: var(--accent); fill-opacity: .13 }
.plot .line { stroke: var(--accent); stroke-width: 2; stroke-linejoin: round }
.plot .point, .dots .point { stroke: var(--accent); stroke-width: 9; stroke-linecap: round }
.plot .point.few { stroke: var(--paper); stroke-width: 5 }
.trend details { margin-top: 8px }
.headline > *, .questions > li > *, .groups-of-segments > *, .trend > * { min-width: 0 }
.groups-of-segments { display: grid; gap: 20px; margin-top: 12px }
.segments table { table-layout: fixed; min-width: 600px }
.segments th:first-child { width: 24% }
.segments th:nth-child(2), .segments th:nth-child(3) { width: 12% }
.segments .verdict { width: 30%; text-align: start; white-space: normal }
.segments th:first-child { overflow: hidden; text-overflow: ellipsis }
.segments td, .segments tbody th { padding-block: 6px }
.verdict .small { margin: 0 }
.dots { display: block; width: 100%; height: 16px; overflow: visible }
.dots .whole { stroke: var(--ink-3); stroke-width: 1; stroke-dasharray: 2 2 }
.dots .span { stroke: var(--accent); stroke-opacity: .35; stroke-width: 5; stroke-linecap: round }
.dots.alike .point { stroke: var(--low) }
.dots.alike .span { stroke: var(--low); stroke-opacity: .4 }
.dots.too-few .point { stroke: var(--ink-3); stroke-width: 5 }
.dots.too-few .span { stroke: var(--ink-3); stroke-opacity: .25; stroke-width: 2 }
.chip.flag { border-color: transparent; background: var(--accent-soft); color: var(--accent); font-weight: 600; margin: 0; display: inline-block }
.questions > li { display: grid; grid-template-columns: minmax(220px, 4fr) 8fr; gap: 12px 48px; padding: 24px 0; border-bottom: 1px solid var(--line) }
.questions > li:last-child { border-bottom: 0; padding-bottom: 0 }
.questions header { display: grid; gap: 6px; align-content: start }
.questions h3 { font-size: 16px; text-wrap: pretty }
.questions .estimate b { font-size: 25px; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; letter-spacing: -.01em }
.questions header a { display: inline-flex; align-items: center; min-height: 24px }
.name { overflow-wrap: anywhere }
.questions .spread dl { margin-top: 0; min-height: 0; grid-template-columns: none; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); max-width: 560px }
.questions .spread .ends { max-width: 560px }
.questions .spread dl > div { justify-content: start; align-self: end }
.spread dl.many dt { font-size: 12px; white-space: nowrap; overflow-wrap: normal }
.spread dl.many > div:nth-child(even) dt { color: transparent }
.spread dl.many dd span { font-size: 11px }
.bars { display: grid; gap: 10px; max-width: 560px }
.bars > div { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; align-items: baseline }
.bars dd:not(.drawn) { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
.bars b { font-weight: 600 }
.bars .drawn { grid-column: 1 / -1 }
.bars .track { height: 6px; border-radius: 3px }
.bars + .small, .questions .spread + .small { margin-top: 8px }
.grid th[scope="col"] { font-weight: 500; white-space: normal }
.grid th[scope="row"] { padding-inline-end: 12px }
.grid td { text-align: center; padding-inline: 8px }
.grid th[scope="col"] { text-align: center; padding-inline: 8px }
.grid td .small { color: inherit; opacity: .8 }
.tint-1 { background: color-mix(in srgb, var(--accent) 5%, transparent) }
.tint-2 { background: color-mix(in srgb, var(--accent) 9%, transparent) }
.tint-3 { background: color-mix(in srgb, var(--accent) 13%, transparent) }
.tint-4 { background: color-mix(in srgb, var(--accent) 17%, transparent) }
.tint-5 { background: color-mix(in srgb, var(--accent) 21%, transparent) }
.tint-6 { background: color-mix(in srgb, var(--accent) 25%, transparent) }
.tint-7 { background: color-mix(in srgb, var(--accent) 29%, transparent) }
.tint-8 { background: color-mix(in srgb, var(--accent) 33%, transparent) }
.tint-9 { background: color-mix(in srgb, var(--accent) 37%, transparent) }
.tint-10 { background: color-mix(in srgb, var(--accent) 41%, transparent) }
.course table { margin-top: 8px }
.course th.asked { white-space: normal; min-width: 180px; max-width: 320px }
.course .drawn { width: 22%; min-width: 96px }
.course td:last-child .small { display: block; margin: 0 }
.quality { margin-top: 20px; padding-top: 16px; border-top: 1px solid var(--line); display: grid; gap: 4px; max-width: 76ch }
.words > header { justify-content: space-between; gap: 8px 24px; margin-bottom: 4px }
.words search { flex: 0 1 380px }
.words form { display: flex; gap: 8px }
.words input { flex: 1 1 auto; min-width: 0 }
.words input, .words button { font: inherit; color: inherit; min-height: 44px; padding: 0 12px; border: 1px solid var(--low); border-radius: 9px; background: var(--paper) }
.words button { background: var(--accent); color: var(--on-accent); border-color: transparent; font-weight: 600; padding-inline: 16px; cursor: pointer; flex: none }
.words input::placeholder { color: var(--ink-3); opacity: 1 }
.pages { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; gap: 16px; margin-top: 8px }
.pages a:last-child { justify-self: end }
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
  .headline, .questions > li { grid-template-columns: 1fr }
  .plot svg { height: 180px }
  .words search { flex-basis: 100% }
  .periods li a { padding-inline: 8px }
  .periods ul { margin-inline-start: -8px; gap: 0 }
  .segments table { min-width: 0 }
  .segments .drawn { display: none }
  .segments th:first-child { width: 29% }
  .segments th:nth-child(2) { width: 21% }
  .segments th:nth-child(3) { width: 17% }
  .segments .verdict { width: 33% }
  .segments th, .segments td { padding-inline-start: 8px }
  .segments th:first-child { padding-inline-start: 0 }
  .segments .chip.flag { line-height: 1.3; padding: 4px 8px; border-radius: 9px }
  .course th { white-space: normal }
  .course th.asked { min-width: 104px }
  .course .drawn { min-width: 72px }
  .course :is(th, td):not(:first-child) { padding-inline-start: 10px }
  .course td .small { display: block; min-width: 0; margin: 0 }
  .times .between { display: none }
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
  .plot path:not(.level), .dots path:not(.level) { stroke: CanvasText }
  .plot .band { fill: GrayText }
  .plot .point.few { stroke: Canvas }
  .chip.flag, .periods [aria-current] { border: 1px solid CanvasText }
  .words button { border-color: ButtonText }
  .of { border: 1px solid CanvasText }
}
@media print { body { background: none; max-width: none } .card { box-shadow: none; break-inside: avoid } }
`;
