export { default } from "@noren/core/triggers/scroll";
