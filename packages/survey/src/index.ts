export { mount } from "./mount.tsx";
export type { Content, Question } from "./schema.ts";
