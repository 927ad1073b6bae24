export { mount } from "@noren/retention";
