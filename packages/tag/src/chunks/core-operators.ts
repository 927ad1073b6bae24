export { default } from "@noren/core/parts/operators";
