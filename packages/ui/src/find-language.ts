/** Which of the languages that a widget may speak fits a BCP 47 language: Chinese by its script or the region that says it, else the language itself. */
export const findLanguage = (locale: string): string =>
  /^zh/i.test(locale) ? (/^zh-(hant|tw|hk|mo)/i.test(locale) ? "zh-hant" : "zh-hans") : (locale.toLowerCase().split("-")[0] ?? "");
