/** What a theme says of the page's own ground. */
export interface Ground {
  paper?: string | undefined;
  ink?: string | undefined;
  scheme?: string | undefined;
}

const light = { paper: "#fff", ink: "#1c1b19" };
const dark = { paper: "#191817", ink: "#ece9e4" };

/** Reads from a configuration's theme what the page around the survey needs; a value that could be more than one is left out. */
export function groundOf(theme: unknown): Ground {
  const { tokens, scheme } = Object(theme);
  const value = (token: unknown) => (typeof token === "string" && /^[\w#%.,()\s/-]{1,80}$/.test(token) ? token : undefined);
  return { paper: value(Object(tokens).paper), ink: value(Object(tokens).ink), scheme: /^(light|dark)$/.test(scheme) ? scheme : undefined };
}

/** The page's own rules: ground, the shop's name, the notices. The survey brings its own into its shadow root. */
export function linkStyle({ paper, ink, scheme }: Ground): string {
  const colors = (own: typeof light) => `body{color:${ink ?? own.ink};background:${paper ?? own.paper}}`;
  const schemes = scheme ? colors(scheme === "dark" ? dark : light) : `${colors(light)}@media (prefers-color-scheme:dark){${colors(dark)}}`;
  return `:root{color-scheme:${scheme ?? "light dark"}}
${schemes}
body{margin:0;min-height:100vh;min-height:100dvh;font:16px/1.6 system-ui,sans-serif;line-break:strict;overflow-wrap:break-word;-webkit-text-size-adjust:none;text-size-adjust:none}
header,p,main{display:block;box-sizing:border-box;max-width:640px;margin:0 auto;padding:24px max(20px,env(safe-area-inset-left),env(safe-area-inset-right))}
header{padding-bottom:0;font-weight:600}
.page{padding-top:20vh}
.page p{padding:8px 0 0}
h1{margin:0;font-size:20px;line-height:1.4}
#survey{padding-block:8px max(24px,env(safe-area-inset-bottom))}
#unsent{position:sticky;bottom:0;padding-bottom:max(24px,env(safe-area-inset-bottom));background:inherit}
#unsent button{min-height:44px;margin-inline-start:12px;padding:8px 16px;font:inherit;font-weight:600;color:inherit;background:none;border:1px solid;border-radius:8px}
#late{animation:come 0s 8s both}
[hidden]{display:none!important}
@keyframes come{from{visibility:hidden}}
@media (prefers-reduced-motion:reduce){#late{animation-timing-function:step-end}}`;
}
