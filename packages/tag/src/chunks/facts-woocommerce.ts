export { default } from "@noren/core/facts/woocommerce";
