/** One request of the W3C WebDriver protocol. Answers its `value`; throws the protocol's own error and message. */
export async function webDriver<Value>(base: string, method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<Value> {
  const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const answer: { value: Value & { error?: string; message?: string } } = JSON.parse(await response.text());
  if (!response.ok) throw new Error(`WebDriver ${path}: ${answer.value.error}: ${answer.value.message}`);
  return answer.value;
}
