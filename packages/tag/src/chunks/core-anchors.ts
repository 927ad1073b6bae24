export { default } from "@noren/core/parts/anchors";
