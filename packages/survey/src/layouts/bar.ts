import { css, stayAboveKeyboard } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";

const style = css`
.pop:not(.peek){inset:auto 0 var(--lift)}
.pop:not(.peek) .card{width:100%;border-width:1px 0 0;border-radius:0}
@media (min-width:840px){
.pop:not(.peek) .step{display:grid;grid-template:auto 1fr/2fr 3fr;gap:0 48px;width:100%;max-width:1160px;margin-inline:auto;padding-inline-end:108px}
.pop:not(.peek) h2{padding:0}
.body{grid-area:1/2/3}
.pop .mark{width:100%;max-width:1160px;margin-inline:auto;padding-inline:20px}
.thanks{grid-template:none/36px 1fr!important;column-gap:16px!important}
.thanks svg{grid-row:1/3}
}`;

/** Along the lower edge of the window. */
export const layout: MakeLayout = () => ({ style, attach: (box) => stayAboveKeyboard(box) });
