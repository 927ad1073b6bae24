/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Icon } from "./icon.tsx";
import type { PageContext } from "./pageContext.ts";

/** Tells what was put into the cart; the script fills and shows it. */
export function Toast({ context }: { context: PageContext }) {
  const { locale, texts } = context;
  return (
    <>
      <section class="toast" data-toast aria-label={texts.toast.title} hidden>
        <p class="toast-title">
          <Icon name="check" /> {texts.toast.title}
        </p>
        <button type="button" class="icon-button toast-close" data-toast-close aria-label={texts.toast.close}>
          <Icon name="close" />
        </button>
        <div class="toast-product">
          <img data-slot="photo" alt="" width="72" height="90" />
          <p>
            <strong data-slot="name" />
            <span data-slot="variant" />
            <span class="price" data-slot="price" />
          </p>
        </div>
        <div class="toast-actions">
          <a class="button quiet" href={`/${locale}/cart`}>
            {texts.toast.view}
          </a>
          <a class="button" href={`/${locale}/checkout`}>
            {texts.toast.checkout}
          </a>
        </div>
      </section>
      <p class="sr" role="status" data-status />
    </>
  );
}
