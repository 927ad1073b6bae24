export { arrive, identify, reset } from "@noren/core/parts/visitor";
