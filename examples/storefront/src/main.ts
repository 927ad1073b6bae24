import { prepareStorefront } from "./prepare.ts";
import { startStorefront } from "./startStorefront.ts";

const { PORT = "8010", NOREN_ENDPOINT = "http://127.0.0.1:8020", CONSENT, POLICY } = process.env;

const { sources } = await prepareStorefront();
for (const { label, count, files } of sources) console.log(`${label}: ${count} in ${files} files`);
const shop = await startStorefront({
  port: Number(PORT),
  endpoint: NOREN_ENDPOINT,
  consent: CONSENT === "not-required" ? "not-required" : "ask",
  policy: POLICY === "strict" ? "strict" : "none",
});
console.log(`The shop is open at ${shop.url}/en/ and ${shop.url}/ja/`);
