export { default } from "@noren/core/facts/microdata";
