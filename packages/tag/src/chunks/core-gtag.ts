export { default } from "@noren/core/bridges/gtag";
