export { default } from "@noren/core/parts/touch";
