export { buildFaqFiles, type FaqFile } from "./build-faq-files.ts";
export { type CompiledCategory, type CompiledFaq, type CompiledQuestion, type CompileOptions, compileFaq } from "./compile-faq.ts";
export { describeProblem, FaqSourceError, type Problem } from "./problem.ts";
