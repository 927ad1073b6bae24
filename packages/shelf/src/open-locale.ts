import { type Catalog, openCatalog } from "@noren/catalog";

/** The catalogue of a locale (`pt-BR`), or of its language alone (`pt`). Rejects with what the first attempt met when there is neither. */
export async function openLocale(load: (file: string) => Promise<unknown>, locale: string): Promise<Catalog> {
  try {
    return await openCatalog(load, locale);
  } catch (error) {
    const language = locale.split("-")[0];
    if (!language || language === locale) throw error;
    return openCatalog(load, language).catch(() => Promise.reject(error));
  }
}
