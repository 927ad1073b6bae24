export { default } from "@noren/core/consent/vanilla-cookieconsent";
