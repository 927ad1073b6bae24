export { default } from "@noren/core/parts/places";
//# sourceMappingURL=core-places.d.ts.map