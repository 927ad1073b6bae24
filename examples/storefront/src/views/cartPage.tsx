/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Icon } from "./icon.tsx";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";

/** The cart lives in the browser: the page brings the frame and the templates, its script the goods. */
export function CartPage({ context }: { context: PageContext }) {
  const { locale, texts } = context;
  return (
    <Layout context={context} title={texts.cart.title} data={{ page: "cart" }} hidden>
      <div class="page-head wrap">
        <h1>{texts.cart.title}</h1>
      </div>
      <div class="cart wrap" data-cart aria-busy="true">
        <p class="cart-loading" data-cart-loading>
          {texts.cart.loading}
        </p>
        <section class="cart-empty" data-cart-empty hidden>
          <h2>{texts.cart.empty}</h2>
          <p>{texts.cart.emptyText}</p>
          <a class="button" href={`/${locale}/`}>
            {texts.cart.emptyAction}
          </a>
        </section>
        <div class="cart-filled" data-cart-filled hidden>
          <section aria-label={texts.cart.items}>
            <ul class="cart-lines" data-cart-lines />
            <a class="arrow-link back" href={`/${locale}/`}>
              <Icon name="arrow" /> {texts.cart.keepShopping}
            </a>
          </section>
          <section class="summary" aria-labelledby="summary">
            <h2 id="summary">{texts.cart.summary}</h2>
            <p class="until-free" data-until-free />
            <SummaryRows context={context} delivery={texts.cart.delivery} />
            <form class="coupon" data-coupon novalidate>
              <label for="coupon">{texts.cart.coupon}</label>
              <div class="coupon-row">
                <input
                  id="coupon"
                  name="coupon"
                  type="text"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck={false}
                  aria-describedby="coupon-note"
                />
                <button type="submit" class="button quiet">
                  {texts.cart.couponApply}
                </button>
              </div>
              <p class="note" id="coupon-note" data-coupon-note aria-live="polite" />
              <button type="button" class="link" data-coupon-remove hidden>
                {texts.cart.couponRemove}
              </button>
            </form>
            <a class="button big" href={`/${locale}/checkout`}>
              {texts.cart.checkout}
            </a>
            <p class="note secure">
              <Icon name="lock" size={16} /> {texts.footer.demo}
            </p>
          </section>
        </div>
      </div>
      <CartLineTemplate context={context} />
    </Layout>
  );
}

/** The sums of a quote; the script fills the slots. */
export function SummaryRows({ context, delivery }: { context: PageContext; delivery: string }) {
  const { texts } = context;
  return (
    <dl class="sums" data-sums>
      <div>
        <dt>{texts.cart.subtotal}</dt>
        <dd data-sum="subtotal">–</dd>
      </div>
      <div data-discount-row hidden>
        <dt data-sum="discount-label" data-template={texts.cart.discount} />
        <dd data-sum="discount" />
      </div>
      <div>
        <dt>{delivery}</dt>
        <dd data-sum="delivery">–</dd>
      </div>
      <div class="sum-total">
        <dt>
          {texts.cart.total} <small>{texts.cart.taxNote}</small>
        </dt>
        <dd data-sum="total">–</dd>
      </div>
    </dl>
  );
}

function CartLineTemplate({ context }: { context: PageContext }) {
  const { texts } = context;
  return (
    <template id="cart-line">
      <li class="line" data-line>
        <div class="line-photo">
          <img data-slot="photo" alt="" width="120" height="150" loading="lazy" decoding="async" />
        </div>
        <div class="line-text">
          <h2>
            <a data-slot="name" href="/">
              –
            </a>
          </h2>
          <p data-slot="variant" />
          <p class="line-each" data-slot="each" data-template={texts.cart.each} />
        </div>
        <div class="stepper">
          <button type="button" data-step="-1">
            <Icon name="minus" />
          </button>
          <input type="number" inputmode="numeric" min="1" max="10" data-slot="quantity" autocomplete="off" />
          <button type="button" data-step="1">
            <Icon name="plus" />
          </button>
        </div>
        <p class="line-total price" data-slot="total" />
        <button type="button" class="icon-button line-remove" data-remove>
          <Icon name="trash" />
        </button>
      </li>
    </template>
  );
}
