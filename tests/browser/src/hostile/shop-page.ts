import type { Host } from "./host.ts";

/** What a product's page says of itself to machines. */
const product = JSON.stringify({
  "@context": "https://schema.org",
  "@type": "Product",
  name: "Camera",
  sku: "camera",
  offers: { price: 20, priceCurrency: "USD" },
});

/** The merchant's place for the shelf: where it is and how large is the same on every page. */
const place = {
  display: "block",
  position: "absolute",
  left: "24px",
  top: "360px",
  width: "min(900px, 100vw - 48px)",
  height: "430px",
  "writing-mode": "horizontal-tb",
};

/** The place, free of what it inherits from the page, so that pictures of the shelf can be compared. */
const apart = { all: "initial", ...place, "background-color": "#fff" };

const attribute = (style: object) =>
  Object.entries(style)
    .map(([name, value]) => `${name}: ${value} !important`)
    .join("; ");

/** A shop's product page under a host's rules. `isApart`: the shelf's place takes nothing from the page around it. */
export function shopPage(host: Host, config: string, isApart: boolean): string {
  const { head = "", foot = "", quirks, tag = `<script async src="/noren/noren.js" data-config="CONFIG"></script>` } = host;
  return `${quirks ? "" : "<!doctype html>"}<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Camera</title><script type="application/ld+json">${product}</script><style>noren-shelf { display: block; min-height: 400px }</style>${head}${tag.replaceAll("CONFIG", config)}</head><body>
<header class="navbar"><a href="#top">Shop</a> <a href="#new" class="button">New</a></header>
<div class="container"><main><section class="section"><h1 class="title">Camera</h1><p>Takes pictures.</p>
<form action="#cart"><label>Size <select><option>One</option></select></label> <input name="note" class="input" value="A gift">
<button type="submit" id="buy" class="btn btn-primary button is-primary primary">Add to cart</button></form></section></main></div>
<article style="${attribute(isApart ? apart : place)}"><noren-shelf campaign="shelf"></noren-shelf></article>
<div style="display: block !important; height: 1400px !important"></div><footer><p>The shop's address</p></footer>${foot}</body></html>`;
}
