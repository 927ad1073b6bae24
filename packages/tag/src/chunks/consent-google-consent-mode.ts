export { default } from "@noren/core/consent/google-consent-mode";
