export { default } from "@noren/core/bridges/data-layer";
