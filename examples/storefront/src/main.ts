import { startStorefront } from "./startStorefront.ts";

const shop = await startStorefront({
  port: Number(process.env.PORT ?? 8010),
  endpoint: process.env.NOREN_ENDPOINT ?? "http://127.0.0.1:8020",
  consent: process.env.CONSENT === "not-required" ? "not-required" : "ask",
  policy: process.env.POLICY === "strict" ? "strict" : "none",
});
console.log(`The shop is open at ${shop.url}/en/ and ${shop.url}/ja/`);
