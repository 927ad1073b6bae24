/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Category, categories, childrenOf } from "../catalogue/categories.ts";
import { productsIn, type Sort, sortProducts, sorts } from "../catalogue/findProducts.ts";
import type { Catalogue } from "../catalogue/loadCatalogue.ts";
import { productItem } from "../page/item.ts";
import { breadcrumbJsonLd } from "../page/jsonLd.ts";
import { fill } from "../texts/fill.ts";
import { categoryCrumbs } from "./categoryCrumbs.ts";
import { Crumbs } from "./crumbs.tsx";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";
import { ProductGrid } from "./productCard.tsx";

interface CategoryPageProps {
  context: PageContext;
  catalogue: Catalogue;
  category: Category;
  sort: Sort;
}

export function CategoryPage({ context, catalogue, category, sort }: CategoryPageProps) {
  const { locale, texts, path } = context;
  const products = sortProducts(productsIn(catalogue, category.id), sort);
  const crumbs = categoryCrumbs(category.id, context);
  const parent = categories.find((one) => one.id === (category.parent ?? category.id));
  const siblings = parent ? [parent, ...childrenOf(parent.id)] : [];
  return (
    <Layout
      context={context}
      title={category.name[locale]}
      description={category.line[locale]}
      data={{ page: "category", list: { id: category.id, name: category.name[locale], items: products.map(productItem) } }}
      jsonLd={[breadcrumbJsonLd(crumbs, context.origin)]}
    >
      <Crumbs crumbs={crumbs} label={texts.nav.crumbs} />
      <div class="page-head wrap">
        <h1>{category.name[locale]}</h1>
        <p class="lead">{category.line[locale]}</p>
      </div>
      <div class="filters wrap">
        <nav aria-label={fill(texts.category.within, { name: parent?.name[locale] ?? "" })}>
          <ul class="chips">
            {siblings.map((one, index) => (
              <li>
                <a href={`/${locale}/categories/${one.id}`} aria-current={one.id === category.id ? "page" : undefined}>
                  {index === 0 ? texts.home.all : one.name[locale]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav class="sorts" aria-label={texts.category.sort}>
          <span aria-hidden="true">{fill(texts.category.count, { n: products.length })}</span>
          <ul>
            {sorts.map((one) => (
              <li>
                <a href={one === "featured" ? path : `${path}?sort=${one}`} aria-current={one === sort ? "true" : undefined}>
                  {texts.category.sorts[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div class="wrap">
        <ProductGrid products={products} context={context} level={2} eager={4} />
      </div>
    </Layout>
  );
}
