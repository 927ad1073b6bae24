export type { Block, Inline, Item } from "./answer.ts";
export type { FaqAnswers, FaqPack, FaqRoot, StoredQuestion } from "./faq-files.ts";
export { mount } from "./mount.tsx";
export { type FaqOptions, mountFaq } from "./mount-faq.ts";
export type { Contact, Content } from "./schema.ts";
