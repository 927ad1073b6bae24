export { default } from "@noren/core/triggers/idle";
