export { default } from "@noren/core/facts/selectors";
