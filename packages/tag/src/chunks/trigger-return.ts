export { default } from "@noren/core/triggers/return";
