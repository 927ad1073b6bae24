import { css } from "@noren/ui";

/** Only where the shelf adds to the cart. */
export const addStyle = css`
.price{padding-block-end:12px}
.add{position:relative;z-index:2;width:100%;min-height:44px;margin-block-start:auto;padding:4px 8px;font-size:14px;font-weight:500;line-height:1.25;border:1px solid var(--noren-edge);border-radius:var(--noren-radius-b);transition:background-color var(--noren-motion),border-color var(--noren-motion)}
@media (hover:hover){.add:hover{background:var(--noren-accent-soft);border-color:var(--noren-accent)}}`;
