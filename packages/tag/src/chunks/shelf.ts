export { mount } from "@noren/shelf";
