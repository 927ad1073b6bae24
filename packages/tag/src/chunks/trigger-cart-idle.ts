export { default } from "@noren/core/triggers/cart-idle";
