import * as z from "zod";

/** An address that is told of stored events. Only what the operator wrote here is ever called; a redirect is a failure. */
export const webhookSchema = z.strictObject({
  /** Its name in the outbox: keep it, and what waits survives a change of address. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "is no id: small letters, digits and hyphens, at most 64")),
  url: z.string().check(z.refine(isAddress, "is no http or https address without user and password")),
  /** Signs the requests. With `whsec_` before it, the rest is base64 of the key; else the text itself is the key. */
  secret: z.string().check(z.refine((secret) => keyOf(secret).length >= 16, "is shorter than 16 bytes")),
  /** Names of events to tell of. */
  events: z.array(z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/, "is no event name"))).check(z.minLength(1)),
  /** Left out: every site of the collector. */
  site: z.optional(z.string()),
});

/** What `--webhooks` names. */
export const webhooksSchema = z.strictObject({ version: z.literal(1), webhooks: z.array(webhookSchema) });

export type Webhook = z.infer<typeof webhookSchema>;

/** The bytes that sign, of a secret as it is written. */
export function keyOf(secret: string): Buffer {
  return secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret);
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === "" && password === "";
}
