import { formatPrice } from "../formatPrice.ts";
import type { PageData, ProductData } from "../page/pageData.ts";
import { fill } from "../texts/fill.ts";
import { addToCart } from "./addToCart.ts";
import { pushEcommerce } from "./dataLayer.ts";
import { startStepper } from "./stepper.ts";

const FEW = 5;

export function startProductPage(page: PageData): void {
  const form = document.querySelector<HTMLFormElement>("[data-buy]");
  const { product } = page;
  if (!form || !product) return;
  pushEcommerce("view_item", { currency: page.currency, value: product.item.price, items: [product.item] });

  const quantity = form.querySelector<HTMLInputElement>("#quantity");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  startStepper(form, 1);
  const show = () => showVariant(page, product, form, button);
  form.addEventListener("change", show);
  show();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const variant = chosen(product, form);
    if (variant && variant.stock > 0) addToCart(page, variant.id, quantity?.valueAsNumber || 1);
  });
}

type Variant = ProductData["variants"][number];

function chosen(product: ProductData, form: HTMLFormElement): Variant | undefined {
  const values = new FormData(form);
  return product.variants.find((variant) => variant.options.every((option, index) => values.get(`option-${index}`) === option));
}

function showVariant(page: PageData, product: ProductData, form: HTMLFormElement, button: HTMLButtonElement | null): void {
  const variant = chosen(product, form);
  const stock = form.querySelector("[data-stock]");
  const price = document.querySelector("[data-price]");
  const pieces = variant?.stock ?? 0;
  if (variant && price) price.textContent = formatPrice(variant.price, page.locale);
  if (stock) {
    stock.classList.toggle("none", pieces === 0);
    stock.textContent = pieces === 0 ? page.texts.soldOut : pieces <= FEW ? fill(page.texts.lowStock, { n: pieces }) : page.texts.inStock;
  }
  if (button) button.disabled = pieces === 0;
}
