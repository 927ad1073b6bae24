export { default } from "@noren/core/consent/tcf";
