export { mount } from "@noren/retention";
//# sourceMappingURL=retention.d.ts.map