/** Puts a value into the `{name}` place of an address, escaped as one path segment. */
export function fill(template: string, name: string, value: string): string {
  return template.replaceAll(`{${name}}`, encodeURIComponent(value.replace(/\p{Surrogate}/gu, "\uFFFD")));
}
