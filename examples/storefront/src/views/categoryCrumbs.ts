import { categories } from "../catalogue/categories.ts";
import type { Crumb } from "../page/jsonLd.ts";
import type { PageContext } from "./pageContext.ts";

/** The way from the home page to a category. */
export function categoryCrumbs(id: string, context: PageContext): Crumb[] {
  const { locale, texts } = context;
  const category = categories.find((one) => one.id === id);
  if (!category) return [{ name: texts.nav.home, url: `/${locale}/` }];
  const above = categoryCrumbs(category.parent ?? "", context);
  return [...above, { name: category.name[locale], url: `/${locale}/categories/${category.id}` }];
}
