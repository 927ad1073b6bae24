export { default } from "@noren/core/parts/delivery";
