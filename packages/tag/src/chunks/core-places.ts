export { default } from "@noren/core/parts/places";
