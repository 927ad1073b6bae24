export { default } from "@noren/core/parts/experiments";
