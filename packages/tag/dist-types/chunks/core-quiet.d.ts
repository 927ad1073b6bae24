export { quietReason, watchQuiet } from "@noren/core/parts/quiet";
//# sourceMappingURL=core-quiet.d.ts.map