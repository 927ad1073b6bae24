import { css } from "@noren/ui";

/** Only where the shelf adds to the cart. */
export const addStyle = css`
.price{padding-bottom:12px}
.add{position:relative;z-index:2;width:100%;min-height:44px;margin-top:auto;padding:4px 8px;font-size:14px;font-weight:500;line-height:1.25;border:1px solid var(--edge);border-radius:var(--radius-b)}
@media (hover:hover){.add:hover{background:var(--accent-soft);border-color:var(--accent)}}`;
