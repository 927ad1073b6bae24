export { default } from "@noren/core/triggers/click";
