export { mount } from "@noren/survey";
