/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { ShopProduct } from "../catalogue/shopProduct.ts";
import { fill } from "../texts/fill.ts";
import { Icon } from "./icon.tsx";
import type { PageContext } from "./pageContext.ts";
import { ListPrice } from "./price.tsx";

interface ProductCardProps {
  product: ShopProduct;
  context: PageContext;
  /** Heading level of the product's name. */
  level?: 2 | 3;
  eager?: boolean;
}

function ProductCard({ product, context, level = 3, eager = false }: ProductCardProps) {
  const { texts } = context;
  const Heading = level === 2 ? "h2" : "h3";
  const only = product.variants.length === 1 ? product.variants[0] : undefined;
  return (
    <li class="card">
      <div class="card-photo">
        <img
          src={product.photo.src}
          width={product.photo.width}
          height={product.photo.height}
          alt=""
          loading={eager ? "eager" : "lazy"}
          decoding="async"
        />
      </div>
      <div class="card-text">
        <Heading class="card-name">
          <a href={product.url} data-product={product.id}>
            {product.name}
          </a>
        </Heading>
        <p class="card-brand">{product.brand ?? product.categories.at(-1)}</p>
        <ListPrice product={product} context={context} />
      </div>
      {only && only.stock > 0 && (
        <button type="button" class="card-add" data-add={only.id} aria-label={fill(texts.product.addNamed, { name: product.name })}>
          <Icon name="plus" />
        </button>
      )}
    </li>
  );
}

interface ProductGridProps {
  products: readonly ShopProduct[];
  context: PageContext;
  level?: 2 | 3;
  /** How many photos are likely on screen at once. */
  eager?: number;
}

export function ProductGrid({ products, context, level = 3, eager = 0 }: ProductGridProps) {
  return (
    <ul class="grid">
      {products.map((product, index) => (
        <ProductCard product={product} context={context} level={level} eager={index < eager} />
      ))}
    </ul>
  );
}
