import { readSelectors } from "./read-selectors.ts";
import type { FactsSource } from "./source.ts";

/** Product, cart and order where the configuration's selectors point, for stores without structured data. */
const selectors: FactsSource = ({ window, config, watchPage }) => watchPage(() => readSelectors(window.document, config));

export default selectors;
