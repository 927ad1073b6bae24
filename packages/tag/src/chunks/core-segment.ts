export { default } from "@noren/core/bridges/segment";
