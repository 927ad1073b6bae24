import type { BrowserTexts } from "../texts/browserTexts.ts";
import { fill } from "../texts/fill.ts";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Check = keyof BrowserTexts["errors"];

const digits = (text: string) => text.normalize("NFKC").replace(/\D/g, "");

const rules: { [check: string]: (value: string, locale: string) => boolean } = {
  email: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  phone: (value) => digits(value).length >= 9,
  postcode: (value, locale) => (locale === "ja" ? digits(value).length === 7 : /^\d{5}(-\d{4})?$/.test(value)),
  cardNumber: (value) => digits(value).length >= 14 && digits(value).length <= 19,
  cardExpiry: (value) => /^(0[1-9]|1[0-2])\d{2}$/.test(digits(value)),
  cardCode: (value) => /^\d{3,4}$/.test(digits(value)),
};

/** The error of a field's value, as a text for the shopper; `undefined` when it is right. */
export function fieldError(
  field: { value: string; required: boolean; label: string; check?: string },
  locale: string,
  texts: BrowserTexts,
): string | undefined {
  const value = field.value.trim();
  if (value === "") return field.required ? fill(texts.errors.required, { label: field.label }) : undefined;
  const rule = field.check === undefined ? undefined : rules[field.check];
  if (!rule || rule(value, locale)) return undefined;
  return isCheck(field.check, texts) ? texts.errors[field.check] : fill(texts.errors.check, { label: field.label });
}

/** Makes a form name its errors: beside each field when it is left or sent, and together at the top when sent. */
export function startFormCheck(form: HTMLFormElement, locale: string, texts: BrowserTexts, send: () => void): void {
  const fields = [...form.querySelectorAll<Field>("input[data-label], select[data-label], textarea[data-label]")];
  const check = (field: Field): string | undefined => {
    const { label = "", check } = field.dataset;
    const error = fieldError({ value: field.value, required: field.required, label, ...(check && { check }) }, locale, texts);
    const note = document.getElementById(`${field.id}-error`);
    field.ariaInvalid = error ? "true" : "false";
    if (note) {
      note.textContent = error ?? "";
      note.hidden = !error;
    }
    return error;
  };
  for (const field of fields) {
    field.addEventListener("blur", () => {
      if (field.value !== "") check(field);
    });
    field.addEventListener("input", () => {
      if (field.ariaInvalid === "true") check(field);
    });
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const errors = fields.flatMap((field) => {
      const error = check(field);
      return error ? [{ field, error }] : [];
    });
    showErrors(form, errors);
    if (errors.length === 0) send();
  });
}

function showErrors(form: HTMLFormElement, errors: { field: Field; error: string }[]): void {
  const box = form.querySelector<HTMLElement>("[data-form-errors]");
  if (!box) return;
  const items = errors.map(({ field, error }) => {
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    link.textContent = error;
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  box.querySelector("[data-form-error-list]")?.replaceChildren(...items);
  box.hidden = errors.length === 0;
  if (errors.length > 0) box.focus();
}

function isCheck(name: string | undefined, texts: BrowserTexts): name is Check {
  return name !== undefined && Object.hasOwn(texts.errors, name);
}
