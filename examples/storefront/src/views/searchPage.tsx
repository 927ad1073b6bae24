/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

import { childrenOf } from "../catalogue/categories.ts";
import type { ShopProduct } from "../catalogue/shopProduct.ts";
import { productItem } from "../page/item.ts";
import { fill } from "../texts/fill.ts";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";
import { ProductGrid } from "./productCard.tsx";

export function SearchPage({ context, term, products }: { context: PageContext; term: string; products: readonly ShopProduct[] }) {
  const { locale, texts } = context;
  const words = texts.search;
  const heading = term === "" ? words.prompt : fill(products.length > 0 ? words.results : words.none, { term, n: products.length });
  return (
    <Layout
      context={context}
      title={term === "" ? words.title : heading}
      data={{ page: "search", term, list: { id: "search", name: words.title, items: products.map(productItem) } }}
      searchTerm={term}
      hidden
    >
      <div class="page-head wrap">
        <h1>{heading}</h1>
        {products.length === 0 && (
          <>
            <p class="lead">{words.noneText}</p>
            <ul class="chips">
              {childrenOf(undefined)
                .flatMap((parent) => childrenOf(parent.id))
                .map((category) => (
                  <li>
                    <a href={`/${locale}/categories/${category.id}`}>{category.name[locale]}</a>
                  </li>
                ))}
            </ul>
          </>
        )}
      </div>
      <div class="wrap">
        <ProductGrid products={products} context={context} level={2} eager={4} />
      </div>
      <div class="wrap quiz">
        <noren-survey campaign="quiz" />
      </div>
    </Layout>
  );
}
