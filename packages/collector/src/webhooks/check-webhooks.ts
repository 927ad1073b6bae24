import { describeIssue } from "../wire/describe-issue.ts";
import { type Webhook, webhooksSchema } from "./webhook.ts";

/**
 * Checks what stands in a file of webhooks.
 * @throws Error that says what is wrong, without the secret.
 */
export function checkWebhooks(json: unknown, sites: readonly string[]): Webhook[] {
  const parsed = webhooksSchema.safeParse(json);
  if (!parsed.success) throw new Error(`Not a list of webhooks: ${describeIssue(parsed.error)}.`);
  const { webhooks } = parsed.data;
  const seen = new Set<string>();
  for (const { id, site } of webhooks) {
    if (seen.has(id)) throw new Error(`The webhook ${JSON.stringify(id)} is named twice.`);
    seen.add(id);
    if (site !== undefined && !sites.includes(site))
      throw new Error(`The webhook ${JSON.stringify(id)} is for the site ${JSON.stringify(site)}, which this collector does not have.`);
  }
  return webhooks;
}
