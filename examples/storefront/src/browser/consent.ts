import * as CookieConsent from "vanilla-cookieconsent";
import { consentTexts } from "./consentTexts.ts";

const { lang } = document.documentElement;

CookieConsent.run({
  // A demonstration shop asks automated browsers as well: its tests are some.
  hideFromBots: false,
  guiOptions: {
    consentModal: { layout: "box", position: "bottom left", equalWeightButtons: true },
    preferencesModal: { layout: "box", equalWeightButtons: true },
  },
  categories: {
    necessary: { enabled: true, readOnly: true },
    functionality: {},
    analytics: {},
    marketing: {},
  },
  language: { default: lang, translations: { en: consentTexts.en, ja: consentTexts.ja } },
});
