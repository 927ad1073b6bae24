export { default } from "@noren/core/triggers/exit-intent";
