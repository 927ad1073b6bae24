import { css } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";
import { showModal } from "./show-modal.ts";

const style = css`
.pop:not(.peek){inset:auto;animation:none}
.pop:not(.peek) .card{position:fixed;inset:0 0 var(--lift);width:min(480px,100% - 32px);height:fit-content;max-width:none;max-height:calc(100dvh - 32px - var(--lift));margin:auto;border-radius:var(--radius);animation:rise var(--motion)}
::backdrop{background:rgb(0 0 0/.45)}`;

/** A dialog in the middle of the window that keeps all else out of reach. */
export const layout: MakeLayout = () => ({ style, box: "dialog", attach: showModal });
