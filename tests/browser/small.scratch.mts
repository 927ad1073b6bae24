import { openBrowser, freePort } from "./src/drivers/index.ts";
import { servePages } from "./src/support/serve-pages.ts";
import { contentOf, openSurvey, surveyPage, types, within } from "./src/survey/survey-page.ts";
import { findClipped } from "./src/hostile/find-clipped.ts";
import { findSmallTargets } from "./src/axe/find-small-targets.ts";
import { layouts } from "./src/survey/cases.ts";
const pages = new Map<string,string>();
for (const t of types) for (const l of layouts) for (const language of ["en","ja","ar","de"] as const) pages.set(`/${t}-${l}-${language}`, surveyPage(contentOf(t), {layout:l, theme:"paper", language}));
const server = await servePages(await freePort(), p => pages.get(p));
const b = await openBrowser("chromium", { reducedMotion: true, phone: true, viewport: {width:320,height:568} });
for (const [w,h] of [[320,568],[320,256]] as const)
for (const t of types) for (const [l,language] of [["card","de"],["inline","ar"],["modal","ja"],["bar","en"],["full","en"]] as const) {
  const v = await b.visitor(); const p = await v.page(); await p.viewport(w,h);
  try {
    await openSurvey(p, `${server.url}/${t}-${l}-${language}`, {layout:l});
    const place = within({layout:l});
    const f = await findClipped(p, place, l==="inline");
    const small = await findSmallTargets(p, place, 44);
    const over = await p.evaluate((place) => { const r=document.querySelector(place)!.shadowRoot!; const out=[]; for (const e of r.querySelectorAll("*")) { const b=e.getBoundingClientRect(); if (b.width>2&&(b.right>innerWidth+1||b.left<-1)) out.push(e.localName+"."+e.className+" "+Math.round(b.left)+".."+Math.round(b.right)); } return [...out.slice(0,3), document.documentElement.scrollWidth>innerWidth?"page scrolls "+document.documentElement.scrollWidth:""].filter(Boolean); }, place);
    // reachability of submit by scrolling
    const reach = await p.evaluate((place) => { const r=document.querySelector(place)!.shadowRoot!; const s=r.querySelector("[type=submit],[part=not-now],[part=back],[role=radio]:last-child"); if(!s) return "none"; s.scrollIntoView({block:"nearest"}); const b=s.getBoundingClientRect(); return b.top>=-1&&b.bottom<=innerHeight+1?"":`submit at ${b.top}..${b.bottom}`; }, place);
    if (f.length||over.length||reach||small.length) console.log(w,h,t,l,language, JSON.stringify({f,over,reach,small}));
  } catch(e) { console.log(w,h,t,l,"ERR",String(e).slice(0,200)); }
  await v.close();
}
await b.close(); await server.close(); console.log("done");
