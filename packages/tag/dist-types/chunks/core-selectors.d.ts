export { default } from "@noren/core/parts/selectors";
//# sourceMappingURL=core-selectors.d.ts.map