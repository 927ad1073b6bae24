/** Lets links of the store lead on with the inspector open: their query gets `noren-debug` when they are followed. The undo stops that. */
export function keepInLinks(document: Document): () => void {
  const follow = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const url = new URL(link.href, document.baseURI);
    if (url.origin !== document.location.origin || url.searchParams.has("noren-debug")) return;
    // A link within the page goes nowhere.
    if (url.hash && url.pathname === document.location.pathname) return;
    url.searchParams.set("noren-debug", "");
    link.href = url.href;
  };
  document.addEventListener("click", follow, true);
  return () => document.removeEventListener("click", follow, true);
}
