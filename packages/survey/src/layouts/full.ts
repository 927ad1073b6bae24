import { css } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";
import { showModal } from "./show-modal.ts";

const style = css`
.pop:not(.peek){inset:auto;animation:none}
.pop:not(.peek) .card{position:fixed;inset:0 0 var(--lift);width:100%;height:calc(100dvh - var(--lift));max-width:none;max-height:none;border:0;border-radius:0}
.pop:not(.peek) .step,.inline .card,.pop .mark{width:100%;max-width:640px;margin-inline:auto}
.pop .mark{padding-inline:20px}
.pop:not(.peek) .step{padding-top:max(16px,12dvh)}
.inline .card{background:none;border:0;box-shadow:none}
.inline .mark{display:none}
.inline .step{padding:0;overflow:visible}
:not(.peek)>.card h2{font-size:20px}`;

/** The whole window: in a page of its own, or a dialog over it. */
export const layout: MakeLayout = (_content, _locale, corner) => (corner ? { style, box: "dialog", attach: showModal } : { style });
