/** The template with each `{name}` replaced by its value; a name without one stays as it is. */
export function fill(template: string, values: { [name: string]: string | number }): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
