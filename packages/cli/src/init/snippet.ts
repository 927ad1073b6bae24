import { reservedHeights } from "@noren/shelf/logic";

/** The tag as a merchant pastes it, once, into every page. */
export const snippet = '<script async src="/noren/noren.js" data-config="/noren/noren.config.json"></script>';

/** Places of the inline campaigns. */
export const places = `<noren-shelf campaign="related"></noren-shelf>            on product pages
<noren-shelf campaign="recently-viewed"></noren-shelf>    on the home page`;

/** The CSS rule that reserves the box of every shelf, so that nothing moves when it is filled. */
export function boxRule(): string {
  const { narrow, wide } = reservedHeights({});
  return `noren-shelf { display: block; min-height: ${narrow}px }
@media (min-width: 560px) { noren-shelf { min-height: ${wide}px } }`;
}
