export { mount } from "@noren/faq";
//# sourceMappingURL=faq.d.ts.map