import type { PageData } from "../page/pageData.ts";
import { startFormCheck } from "./formCheck.ts";

export function startContactPage({ locale, texts }: PageData): void {
  const form = document.querySelector<HTMLFormElement>("[data-contact]");
  const sent = form?.querySelector("[data-contact-sent]");
  const button = form?.querySelector<HTMLButtonElement>("[data-place]");
  if (!form || !sent || !button) return;
  button.disabled = false;
  startFormCheck(form, locale, texts, () => {
    form.reset();
    sent.textContent = texts.contactSent;
  });
}
