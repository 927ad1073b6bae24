import { readSelectors } from "./read-selectors.ts";
import type { FactsSource } from "./source.ts";
import { watchPage } from "./watch-page.ts";

/** Product, cart and order where the configuration's selectors point, for stores without structured data. */
const selectors: FactsSource = (input) => watchPage(input, () => readSelectors(input.window.document, input.config));

export default selectors;
