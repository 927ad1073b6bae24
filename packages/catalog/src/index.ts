export { bucketOf } from "./bucket-of.ts";
export { buildCatalog, type CatalogFile, type CatalogOptions } from "./build/build-catalog.ts";
export type { Card, CatalogRoot, CatalogShard, Choosable, StoredReason } from "./files.ts";
export { type Catalog, type OpenCard, openCatalog, type RelatedCard } from "./open/open-catalog.ts";
export type { Product } from "./product.ts";
export type { Reason, Relation } from "./reason.ts";
export { boughtTogether, type Pair } from "./related/bought-together.ts";
export { type RelatedOptions, relatedProducts } from "./related/related-products.ts";
