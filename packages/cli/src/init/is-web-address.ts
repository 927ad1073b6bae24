/** Whether a text is a whole address on the web, with `http` or `https`. Anything less would count as a path beside the configuration. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/./i.test(text) && URL.canParse(text);
