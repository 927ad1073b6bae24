export { quietReason, watchQuiet } from "@noren/core/parts/quiet";
