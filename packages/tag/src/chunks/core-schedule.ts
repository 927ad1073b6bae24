export { default } from "@noren/core/parts/schedule";
