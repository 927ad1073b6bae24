/** Backgrounds for the cells of a table, from 1 to 10: the more often a cell was chosen, the darker. */
const tints = Array.from(
  { length: 10 },
  (_, step) => `.tint-${step + 1} { background: color-mix(in srgb, var(--accent) ${5 + 4 * step}%, transparent) }`,
).join("\n");

/** What a survey's own report has beyond the style of every page. */
export const surveyStyle = `
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
${tints}
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
@media (max-width: 720px) {
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
}
@media (forced-colors: active) {
  .plot path:not(.level), .dots path:not(.level) { stroke: CanvasText }
  .plot .band { fill: GrayText }
  .plot .point.few { stroke: Canvas }
  .chip.flag, .periods [aria-current] { border: 1px solid CanvasText }
  .words button { border-color: ButtonText }
}
`;
