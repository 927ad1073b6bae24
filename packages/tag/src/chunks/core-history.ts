export { default } from "@noren/core/parts/history";
