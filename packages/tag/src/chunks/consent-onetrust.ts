export { default } from "@noren/core/consent/onetrust";
