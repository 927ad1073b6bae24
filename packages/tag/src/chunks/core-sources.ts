export { default } from "@noren/core/parts/sources";
