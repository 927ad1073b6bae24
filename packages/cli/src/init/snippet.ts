/** The tag as a merchant pastes it, once, into every page. */
export const snippet = '<script async src="/noren/noren.js" data-config="/noren/noren.config.json"></script>';

/** Places of the inline campaigns. */
export const places = `<noren-shelf campaign="related"></noren-shelf>            on product pages
<noren-shelf campaign="recently-viewed"></noren-shelf>    on the home page`;

/** Reserves the box of every shelf, so that nothing moves when it is filled. The heights are those of the shelf's style. */
export const boxRule = `noren-shelf { display: block; min-height: 356px }
@media (min-width: 640px) { noren-shelf { min-height: 424px } }`;
