import { css } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";

const style = css`
.card{max-width:480px;background:none;border:0;box-shadow:none}
.card:has(.products){max-width:none}
.mark{display:none}
.step{padding:0;overflow:visible}
.inline .skips,.inline .keep,.inline .row .quiet{margin-inline:0}`;

/** In the page, in its own place, and never wider: there is no padding that a button could stand out into. */
export const layout: MakeLayout = () => ({ style });
