export { mount } from "@noren/shelf";
//# sourceMappingURL=shelf.d.ts.map