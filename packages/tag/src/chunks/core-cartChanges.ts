export { default } from "@noren/core/parts/cart-changes";
