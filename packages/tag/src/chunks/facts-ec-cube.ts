export { default } from "@noren/core/facts/ec-cube";
