export { default } from "@noren/core/consent/shopify-customer-privacy";
