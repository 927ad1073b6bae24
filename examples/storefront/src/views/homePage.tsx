/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { categories, childrenOf } from "../catalogue/categories.ts";
import { findProduct, productsIn } from "../catalogue/findProducts.ts";
import type { Catalogue } from "../catalogue/loadCatalogue.ts";
import type { ShopProduct } from "../catalogue/shopProduct.ts";
import { productItem } from "../page/item.ts";
import { fill } from "../texts/fill.ts";
import { Icon } from "./icon.tsx";
import "./norenElements.ts";
import { Layout } from "./layout.tsx";
import type { PageContext } from "./pageContext.ts";
import { ProductGrid } from "./productCard.tsx";
import { Promises } from "./promises.tsx";

const heroPhotos = ["light-shade", "spiky-cactus", "skipping-rope", "wooden-stool"];
const picks = [
  "modern-cafe-chair",
  "instant-camera",
  "allstar-sneakers",
  "bonsai-tree",
  "clacky-keyboard",
  "twin-lens-camera",
  "tent",
  "hanging-plant",
];
const greens = ["assorted-succulents", "aloe-vera", "orchid", "tulip-pot"];

export function HomePage({ context, catalogue }: { context: PageContext; catalogue: Catalogue }) {
  const { locale, texts } = context;
  const heroes = choose(catalogue, heroPhotos);
  const picked = choose(catalogue, picks);
  const [story] = choose(catalogue, ["grey-fabric-sofa"]);
  return (
    <Layout
      context={context}
      title=""
      data={{ page: "home", list: { id: "picks", name: texts.home.picks, items: picked.map(productItem) } }}
      {...(heroes[0] && { leadPhoto: heroes[0].photo.src })}
    >
      <section class="hero wrap">
        <div class="hero-text">
          <h1>{texts.home.title}</h1>
          <p class="lead">{texts.home.lead}</p>
          <p class="actions">
            <a class="button" href={`/${locale}/categories/home-garden`}>
              {texts.home.action}
            </a>
            <a class="button quiet" href={`/${locale}/categories/photo`}>
              {texts.home.secondAction}
            </a>
          </p>
        </div>
        <ul class="hero-photos">
          {heroes.map((product, index) => (
            <li>
              <a href={product.url} aria-label={product.name}>
                <img
                  src={product.photo.src}
                  width={product.photo.width}
                  height={product.photo.height}
                  alt=""
                  decoding="async"
                  fetchpriority={index === 0 ? "high" : undefined}
                />
              </a>
            </li>
          ))}
        </ul>
      </section>

      <section class="section wrap" aria-labelledby="departments">
        <h2 id="departments">{texts.home.categories}</h2>
        <ul class="tiles">
          {childrenOf(undefined)
            .flatMap((parent) => childrenOf(parent.id))
            .map((category) => (
              <CategoryTile id={category.id} context={context} catalogue={catalogue} />
            ))}
        </ul>
      </section>

      <section class="section wrap" aria-labelledby="picks">
        <div class="section-head">
          <div>
            <h2 id="picks">{texts.home.picks}</h2>
            <p>{texts.home.picksLead}</p>
          </div>
        </div>
        <ProductGrid products={picked} context={context} />
      </section>

      {story && (
        <section class="story">
          <div class="story-inner wrap">
            <img src={story.photo.src} width={story.photo.width} height={story.photo.height} alt="" loading="lazy" decoding="async" />
            <div>
              <h2>{texts.home.storyTitle}</h2>
              {texts.home.story.map((paragraph) => (
                <p>{paragraph}</p>
              ))}
              <a class="arrow-link" href={`/${locale}/help`}>
                {texts.home.storyAction} <Icon name="arrow" />
              </a>
            </div>
          </div>
        </section>
      )}

      <section class="section wrap" aria-labelledby="greens">
        <div class="section-head">
          <div>
            <h2 id="greens">{texts.home.gardenTitle}</h2>
            <p>{texts.home.gardenLead}</p>
          </div>
          <a class="arrow-link" href={`/${locale}/categories/plants`}>
            {texts.home.all} <Icon name="arrow" />
          </a>
        </div>
        <ProductGrid products={choose(catalogue, greens)} context={context} />
      </section>

      <section class="section wrap">
        <Promises context={context} />
      </section>

      <div class="wrap shelf">
        <div class="shelf-box">
          <noren-shelf campaign="recently-viewed" />
        </div>
      </div>
    </Layout>
  );
}

function CategoryTile({ id, context, catalogue }: { id: string; context: PageContext; catalogue: Catalogue }) {
  const { locale, texts } = context;
  const category = categories.find((one) => one.id === id);
  const cover = category && findProduct(catalogue, category.cover);
  if (!category || !cover) return null;
  return (
    <li>
      <a class="tile" href={`/${locale}/categories/${category.id}`}>
        <img src={cover.photo.src} width={cover.photo.width} height={cover.photo.height} alt="" loading="lazy" decoding="async" />
        <span class="tile-name">{category.name[locale]}</span>
        <span class="tile-count">{fill(texts.category.pieces, { n: productsIn(catalogue, category.id).length })}</span>
      </a>
    </li>
  );
}

function choose(catalogue: Catalogue, ids: readonly string[]): ShopProduct[] {
  return ids.flatMap((id) => findProduct(catalogue, id) ?? []);
}
