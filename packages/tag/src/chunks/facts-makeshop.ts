export { default } from "@noren/core/facts/makeshop";
