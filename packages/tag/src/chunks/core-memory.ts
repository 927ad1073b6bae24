export { default } from "@noren/core/parts/memory";
