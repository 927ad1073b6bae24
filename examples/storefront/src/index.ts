export { readFeed, vendureSource } from "./catalogue/loadCatalogue.ts";
export { prepareStorefront } from "./prepare.ts";
export { type AppOptions, createApp } from "./server/createApp.tsx";
export { type Storefront, type StorefrontOptions, startStorefront, storefrontFolder } from "./startStorefront.ts";
