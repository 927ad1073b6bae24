/** The address if a link may lead there (http, https, mailto, tel, or relative to the page), else `undefined`. */
export function safeHref(url: string): string | undefined {
  // Browsers skip control characters and spaces in and before a scheme, so they are removed before it is judged.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\u0000-\u0020\u007f-\u009f]/g, ""))?.[1];
  return !scheme || /^(https?|mailto|tel)$/i.test(scheme) ? url : undefined;
}
