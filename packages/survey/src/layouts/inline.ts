import { css } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";

const style = css`
.card{max-width:480px;background:none;border:0;box-shadow:none}
.card:has(.products){max-width:none}
.mark{display:none}
.step{padding:0;overflow:visible}`;

/** In the page, in its own place. */
export const layout: MakeLayout = () => ({ style });
