export { default } from "@noren/core/consent/cookiebot";
