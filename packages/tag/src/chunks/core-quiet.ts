export { default } from "@noren/core/parts/quiet";
