export { default } from "@noren/core/consent/wp-consent-api";
