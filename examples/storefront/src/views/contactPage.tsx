/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Field } from "./field.tsx";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";

export function ContactPage({ context }: { context: PageContext }) {
  const { texts } = context;
  const words = texts.contact;
  return (
    <Layout context={context} title={words.title} description={words.lead} data={{ page: "contact" }}>
      <div class="page-head wrap">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="contact wrap">
        <form class="contact-form" data-contact novalidate>
          <div class="form-errors" data-form-errors role="alert" tabindex={-1} hidden>
            <p>{texts.checkout.errorTitle}</p>
            <ul data-form-error-list />
          </div>
          <div class="fields">
            <Field id="contact-name" label={words.name} autocomplete="name" />
            <Field id="contact-email" label={words.email} type="email" inputmode="email" autocomplete="email" check="email" />
            <div class="field">
              <label for="contact-topic">{words.topic}</label>
              <select id="contact-topic" name="topic">
                {words.topics.map((topic) => (
                  <option>{topic}</option>
                ))}
              </select>
            </div>
            <Field id="contact-order" label={words.order} autocomplete="off" optional={texts.checkout.optional} />
            <div class="field wide">
              <label for="contact-message">{words.message}</label>
              <textarea
                id="contact-message"
                name="message"
                rows={7}
                required
                data-label={words.message}
                aria-describedby="contact-message-error"
              />
              <p class="error" id="contact-message-error" hidden />
            </div>
          </div>
          <button type="submit" class="button big" disabled data-place>
            {words.send}
          </button>
          <p class="note" role="status" data-contact-sent />
        </form>
        <aside class="contact-facts">
          <h2>{words.hoursTitle}</h2>
          {words.hours.map((line) => (
            <p>{line}</p>
          ))}
          <h2>{words.phone}</h2>
          <p>
            <a href={`tel:${words.phoneNumber.replace(/[\s-]/g, "")}`}>{words.phoneNumber}</a>
          </p>
          <h2>{words.mail}</h2>
          <p>
            <a href="mailto:hello@yorozu.example">hello@yorozu.example</a>
          </p>
          <h2>{words.addressTitle}</h2>
          {words.address.map((line) => (
            <p>{line}</p>
          ))}
        </aside>
      </div>
    </Layout>
  );
}
