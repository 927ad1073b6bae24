export { createStage } from "@noren/core/parts/stage";
