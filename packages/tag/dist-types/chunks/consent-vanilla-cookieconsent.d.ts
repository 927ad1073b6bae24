export { default } from "@noren/core/consent/vanilla-cookieconsent";
//# sourceMappingURL=consent-vanilla-cookieconsent.d.ts.map