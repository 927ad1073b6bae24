export { default } from "@noren/core/triggers/exit-intent";
//# sourceMappingURL=trigger-exit-intent.d.ts.map