export { default } from "@noren/core/facts/opencart";
