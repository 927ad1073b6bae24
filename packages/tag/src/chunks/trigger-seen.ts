export { default } from "@noren/core/triggers/seen";
