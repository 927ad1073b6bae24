export { default } from "@noren/core/parts/history";
//# sourceMappingURL=core-history.d.ts.map