/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { deliveryDays, deliveryTerms, workingDayAfter } from "../cart/delivery.ts";
import type { Option, ShopProduct } from "../catalogue/shopProduct.ts";
import { formatPrice, formatRoundPrice } from "../formatPrice.ts";
import { productItem } from "../page/item.ts";
import { breadcrumbJsonLd, productJsonLd } from "../page/jsonLd.ts";
import { fill } from "../texts/fill.ts";
import { categoryCrumbs } from "./categoryCrumbs.ts";
import { Crumbs } from "./crumbs.tsx";
import { formatDay } from "./formatDay.ts";
import { Icon } from "./icon.tsx";
import "./norenElements.ts";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";

export function ProductPage({ context, product, now }: { context: PageContext; product: ShopProduct; now: Date }) {
  const { locale, texts } = context;
  const narrowest = product.categoryIds.at(-1) ?? "";
  const crumbs = [...categoryCrumbs(narrowest, context), { name: product.name, url: product.url }];
  const opening = product.variants.find((variant) => variant.stock > 0) ?? product.variants[0];
  const variants = product.variants.map(({ id, price, stock, options }) => ({
    id,
    price,
    stock,
    options: options.map((one) => one.value),
  }));
  return (
    <Layout
      context={context}
      title={product.name}
      {...(product.description !== undefined && { description: product.description })}
      data={{ page: "product", product: { item: productItem(product), variants } }}
      jsonLd={[productJsonLd(product, context.origin), breadcrumbJsonLd(crumbs, context.origin)]}
      leadPhoto={product.photo.src}
    >
      <Crumbs crumbs={crumbs} label={texts.nav.crumbs} />
      <article class="product wrap">
        <div class="product-photo">
          <img
            src={product.photo.src}
            width={product.photo.width}
            height={product.photo.height}
            alt={product.name}
            decoding="async"
            fetchpriority="high"
          />
        </div>
        <div class="product-buy">
          <p class="product-brand">{product.brand ?? product.categories.at(-1)}</p>
          <h1>{product.name}</h1>
          <p class="product-price">
            <span class="price" data-price>
              {formatPrice(opening.price, locale)}
            </span>{" "}
            <small>{texts.product.taxNote}</small>
          </p>
          <form class="buy" data-buy data-product={product.id}>
            <OptionChoices product={product} opening={opening.options} />
            <p class={`stock ${opening.stock > 0 ? "" : "none"}`} data-stock>
              {opening.stock > 0 ? texts.product.inStock : texts.product.soldOut}
            </p>
            <div class="buy-row">
              <div class="stepper" data-stepper>
                <button type="button" data-step="-1" aria-label={texts.product.decrease}>
                  <Icon name="minus" />
                </button>
                <label class="sr" for="quantity">
                  {texts.product.quantity}
                </label>
                <input id="quantity" name="quantity" type="number" inputmode="numeric" min="1" max="10" value="1" autocomplete="off" />
                <button type="button" data-step="1" aria-label={texts.product.increase}>
                  <Icon name="plus" />
                </button>
              </div>
              <button type="submit" class="button big" disabled={opening.stock === 0}>
                {texts.product.add}
              </button>
            </div>
          </form>
          <DeliveryFacts context={context} now={now} />
        </div>
      </article>
      <section class="about wrap" aria-labelledby="about">
        <div>
          <h2 id="about">{texts.product.about}</h2>
          <p class="about-text">{product.description}</p>
        </div>
        <div>
          <h2>{texts.product.details}</h2>
          <dl class="facts">
            {product.brand && (
              <>
                <dt>{texts.product.brand}</dt>
                <dd>{product.brand}</dd>
              </>
            )}
            <dt>{texts.product.category}</dt>
            <dd>
              <a href={`/${locale}/categories/${narrowest}`}>{product.categories.at(-1)}</a>
            </dd>
            <dt>{texts.product.sku}</dt>
            <dd>{opening.sku}</dd>
          </dl>
        </div>
      </section>
      <div class="wrap shelf">
        <div class="shelf-box">
          <noren-shelf campaign="related" />
        </div>
      </div>
    </Layout>
  );
}

/** One group of radio buttons for each option; a product without options has none. */
function OptionChoices({ product, opening }: { product: ShopProduct; opening: readonly Option[] }) {
  return (
    <>
      {product.variants[0].options.map(({ group }, index) => {
        const values = new Set(product.variants.map((variant) => variant.options[index]?.value ?? ""));
        return (
          <fieldset class="choices">
            <legend>{group}</legend>
            {[...values].map((value) => (
              <label class="choice">
                <input type="radio" name={`option-${index}`} value={value} checked={value === opening[index]?.value} autocomplete="off" />
                <span>{value}</span>
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function DeliveryFacts({ context, now }: { context: PageContext; now: Date }) {
  const { locale, texts } = context;
  const terms = deliveryTerms[locale];
  const [first, last] = deliveryDays.standard.map((days) => formatDay(workingDayAfter(now, days), locale));
  const text = fill(texts.product.deliveryText, {
    first: first ?? "",
    last: last ?? "",
    fee: formatRoundPrice(terms.standard, locale),
    free: formatRoundPrice(terms.freeFrom, locale),
  });
  return (
    <ul class="delivery-facts">
      <li>
        <Icon name="truck" size={24} />
        <p>
          <strong>{texts.product.delivery}</strong> {text}
        </p>
      </li>
      <li>
        <Icon name="back" size={24} />
        <p>
          <strong>{texts.product.returns}</strong> {texts.product.returnsText}
        </p>
      </li>
      <li>
        <Icon name="gift" size={24} />
        <p>
          <strong>{texts.product.gift}</strong> {texts.product.giftText}
        </p>
      </li>
    </ul>
  );
}
