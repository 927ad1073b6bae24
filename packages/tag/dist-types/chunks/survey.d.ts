export { mount } from "@noren/survey";
//# sourceMappingURL=survey.d.ts.map