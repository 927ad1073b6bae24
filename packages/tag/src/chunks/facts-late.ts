export { default } from "@noren/core/facts/late";
