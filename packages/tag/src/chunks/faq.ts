export { mount } from "@noren/faq";
