import { describe, expect, it } from "vitest";
import { readSource } from "../testing/read-source.ts";
import openCart from "./opencart.ts";

const header = (text: string) => `<div id="header-cart"><button id="cart-total">${text}</button></div>`;
const related = `<div class="product-thumb"><p class="price"><span class="price-new">$3.00</span> <span class="price-old">$5.00</span></p></div>`;
const read = (markup: string, address = "/index.php?route=product/product&product_id=42") =>
  readSource(openCart, address, markup, { currency: "USD" });

describe("a product's page of OpenCart", () => {
  const form = `<form><input type="hidden" name="product_id" value="42"></form>`;
  const product = { id: "42", name: "Teapot", price: 24 };

  it.each([
    ["3", "product-product", "<li><h2>$24.00</h2></li>"],
    ["3, on sale", "product-product", `<li><span style="text-decoration: line-through;">$30.00</span></li><li><h2>$24.00</h2></li>`],
    ["4", "product-info", `<li><h2><span class="price-new">$24.00</span></h2></li><li>Ex Tax: $20.00</li>`],
    ["4, on sale", "product-info", `<li><span class="price-old">$30.00</span></li><li><h2><span class="price-new">$24.00</span></h2></li>`],
  ])("of version %s is read, and no related product's price for its own", (_version, id, price) => {
    const markup = `${header("0 item(s) - $0.00")}<div id="${id}"><h1>Teapot</h1><ul class="list-unstyled"><li>Brand</li></ul>
      <ul class="list-unstyled">${price}</ul>${form}${related}</div>`;
    expect(read(markup)).toMatchObject({ type: "product", product, cart: { count: 0, value: 0 } });
  });
});

describe("other pages of OpenCart", () => {
  it("know an order by the route, and no other success for one", () => {
    const success = `<div id="common-success"><h1>Done</h1></div>`;
    expect(read(success, "/index.php?route=checkout/success&language=en-gb")).toMatchObject({ type: "order", order: {} });
    expect(read(success, "/index.php?route=account/success").order).toBeUndefined();
  });

  it.each([
    `<div id="cart"><button>3 item(s) - $24.00</button></div>`,
    `<div id="cart"><div class="dropdown"><button class="dropdown-toggle">3 item(s) - $24.00</button></div></div>`,
    `<div id="header-cart"><div class="dropdown"><button class="dropdown-toggle">3 item(s) - $24.00</button></div></div>`,
  ])("read the header's cart where its text has no id of its own: %s", (markup) => {
    expect(read(markup).cart).toMatchObject({ count: 3, value: 24 });
  });

  it.each(["3 Artikel - 1.234,50€", "Товаров 3 (1 234,50 р.)", "3 ürün(ler) - 1.234,50TL"])(
    "read the header's count and total in any language's form: %s",
    (text) => {
      expect(read(`<div id="common-home"></div>${header(text)}`)).toMatchObject({ type: "home", cart: { count: 3, value: 1234.5 } });
    },
  );
});
