export { default } from "@noren/core/triggers/purchase";
