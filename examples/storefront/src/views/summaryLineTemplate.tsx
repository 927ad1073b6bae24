/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

/** A line of an order's summary, on the checkout and the order pages. */
export function SummaryLineTemplate() {
  return (
    <template id="summary-line">
      <li class="summary-line" data-line>
        <img data-slot="photo" alt="" width="64" height="80" decoding="async" />
        <p>
          <strong data-slot="name" />
          <span data-slot="variant" />
          <span data-slot="quantity" />
        </p>
        <p class="price" data-slot="total" />
      </li>
    </template>
  );
}
