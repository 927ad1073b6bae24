export { createStage } from "@noren/core/parts/stage";
//# sourceMappingURL=core-stage.d.ts.map