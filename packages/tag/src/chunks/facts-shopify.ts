export { default } from "@noren/core/facts/shopify";
