export { default } from "@noren/core/parts/overflow";
