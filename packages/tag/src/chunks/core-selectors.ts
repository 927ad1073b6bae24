export { default } from "@noren/core/parts/selectors";
