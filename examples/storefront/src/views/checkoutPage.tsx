/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { deliveryTerms } from "../cart/delivery.ts";
import { formatPrice } from "../formatPrice.ts";
import { SummaryRows } from "./cartPage.tsx";
import { Field } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";
import { regions } from "./regions.ts";
import { SummaryLineTemplate } from "./summaryLineTemplate.tsx";

export function CheckoutPage({ context }: { context: PageContext }) {
  const { locale, texts } = context;
  const words = texts.checkout;
  return (
    <Layout context={context} title={words.title} data={{ page: "checkout" }} hidden>
      <div class="page-head wrap">
        <h1>{words.title}</h1>
      </div>
      <div class="checkout wrap">
        <form class="checkout-form" data-checkout novalidate>
          <div class="form-errors" data-form-errors role="alert" tabindex={-1} hidden>
            <p>{words.errorTitle}</p>
            <ul data-form-error-list />
          </div>
          <fieldset>
            <legend>{words.contact}</legend>
            <Field
              id="email"
              label={words.email}
              type="email"
              inputmode="email"
              autocomplete="email"
              hint={words.emailHint}
              check="email"
            />
            <Field id="phone" label={words.phone} type="tel" inputmode="tel" autocomplete="tel" check="phone" />
          </fieldset>
          <fieldset>
            <legend>{words.address}</legend>
            <div class="fields">{locale === "ja" ? <JapaneseAddress context={context} /> : <AmericanAddress context={context} />}</div>
          </fieldset>
          <fieldset class="methods">
            <legend>{words.method}</legend>
            <Method
              value="standard"
              name={words.standard}
              text={words.standardText}
              fee={formatPrice(deliveryTerms[locale].standard, locale)}
              checked
            />
            <Method
              value="express"
              name={words.express}
              text={words.expressText}
              fee={formatPrice(deliveryTerms[locale].express, locale)}
            />
          </fieldset>
          <fieldset class="payment">
            <legend>{words.payment}</legend>
            <p class="demo-note">
              <Icon name="lock" /> <span>{words.paymentNote}</span>
            </p>
            <div class="fields">
              <Field
                id="card-number"
                label={words.cardNumber}
                inputmode="numeric"
                autocomplete="cc-number"
                check="cardNumber"
                maxlength={23}
                class="wide"
                named={false}
              />
              <Field id="card-name" label={words.cardName} autocomplete="cc-name" class="wide" named={false} />
              <Field
                id="card-expiry"
                class="half"
                label={words.cardExpiry}
                inputmode="numeric"
                autocomplete="cc-exp"
                hint={words.cardExpiryHint}
                check="cardExpiry"
                maxlength={7}
                named={false}
              />
              <Field
                id="card-code"
                class="half"
                label={words.cardCode}
                inputmode="numeric"
                autocomplete="cc-csc"
                check="cardCode"
                maxlength={4}
                named={false}
              />
            </div>
          </fieldset>
          <div class="place">
            <button type="submit" class="button big" disabled data-place>
              {words.place}
            </button>
            <p class="note" role="status" data-place-note>
              {words.placeNote}
            </p>
          </div>
          <noscript>
            <p class="demo-note">{words.needsScript}</p>
          </noscript>
        </form>
        <aside class="summary" aria-labelledby="checkout-summary">
          <div class="summary-head">
            <h2 id="checkout-summary">{words.summary}</h2>
            <a href={`/${locale}/cart`}>{words.edit}</a>
          </div>
          <ul class="summary-lines" data-summary-lines />
          <SummaryRows context={context} delivery={texts.checkout.delivery} />
        </aside>
      </div>
      <SummaryLineTemplate />
    </Layout>
  );
}

function Method({
  value,
  name,
  text,
  fee,
  checked = false,
}: {
  value: string;
  name: string;
  text: string;
  fee: string;
  checked?: boolean;
}) {
  return (
    <label class="method">
      <input type="radio" name="method" value={value} checked={checked} autocomplete="off" />
      <span>
        <strong>{name}</strong>
        <span>{text}</span>
      </span>
      <span class="price" data-fee={value}>
        {fee}
      </span>
    </label>
  );
}

function Region({ context }: { context: PageContext }) {
  const words = context.texts.checkout;
  return (
    <div class="field">
      <label for="region">{words.state}</label>
      <select id="region" name="region" autocomplete="address-level1" required data-label={words.state} aria-describedby="region-error">
        <option value="">{words.statePrompt}</option>
        {regions[context.locale].map((region) => (
          <option value={region}>{region}</option>
        ))}
      </select>
      <p class="error" id="region-error" hidden />
    </div>
  );
}

function AmericanAddress({ context }: { context: PageContext }) {
  const words = context.texts.checkout;
  return (
    <>
      <Field id="name" label={words.name} autocomplete="name" class="wide" />
      <Field id="line1" label={words.line1} autocomplete="address-line1" class="wide" />
      <Field id="line2" label={words.line2} autocomplete="address-line2" class="wide" optional={words.optional} />
      <Field id="city" label={words.city} autocomplete="address-level2" class="wide" />
      <Region context={context} />
      <Field id="postcode" label={words.postcode} inputmode="numeric" autocomplete="postal-code" check="postcode" maxlength={10} />
    </>
  );
}

function JapaneseAddress({ context }: { context: PageContext }) {
  const words = context.texts.checkout;
  return (
    <>
      <Field id="family-name" class="half" label={words.familyName} autocomplete="family-name" />
      <Field id="given-name" class="half" label={words.givenName} autocomplete="given-name" />
      <Field id="postcode" label={words.postcode} inputmode="numeric" autocomplete="postal-code" check="postcode" maxlength={8} />
      <Region context={context} />
      <Field id="city" label={words.city} autocomplete="address-level2" class="wide" />
      <Field id="line1" label={words.line1} autocomplete="address-line1" class="wide" />
      <Field id="line2" label={words.line2} autocomplete="address-line2" class="wide" optional={words.optional} />
    </>
  );
}
