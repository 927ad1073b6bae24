export { default } from "@noren/core/parts/stage";
