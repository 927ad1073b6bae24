import * as fc from "fast-check";
import { expect, it } from "vitest";
import { insertCampaign } from "./insert-campaign.ts";

const added = { id: "new", content: { title: "] }" } };

it("leaves all that is there as it was written", () => {
  const text = `{
  "site": "a [shop]", "list": [1, 2],
  "campaigns": [
    { "id": "one", "list": ["campaigns", "]"] }
  ],
  "locale": "ja"
}
`;
  expect(insertCampaign(text, added)).toBe(`{
  "site": "a [shop]", "list": [1, 2],
  "campaigns": [
    { "id": "one", "list": ["campaigns", "]"] },
    {
      "id": "new",
      "content": {
        "title": "] }"
      }
    }
  ],
  "locale": "ja"
}
`);
});

it("indents as the file does, with its ends of lines, also in an empty list", () => {
  const text = '{\r\n\t"campaigns": []\r\n}\r\n';
  expect(insertCampaign(text, { id: "new" })).toBe('{\r\n\t"campaigns": [\r\n\t\t{\r\n\t\t\t"id": "new"\r\n\t\t}\r\n\t]\r\n}\r\n');
});

it("takes no other list for the campaigns", () => {
  expect(insertCampaign('{ "quiet": { "campaigns": [1] }, "site": "campaigns" }', added)).toBeUndefined();
});

it("adds one to whatever list there is", () => {
  const config = fc.record({ before: fc.json(), campaigns: fc.array(fc.dictionary(fc.string(), fc.json())), after: fc.json() });
  fc.assert(
    fc.property(config, fc.constantFrom(undefined, 1, 2, "\t"), fc.dictionary(fc.string(), fc.string()), (value, indent, campaign) => {
      const text = insertCampaign(JSON.stringify(value, null, indent), campaign);
      expect(JSON.parse(text ?? "")).toEqual({ ...value, campaigns: [...value.campaigns, campaign] });
    }),
  );
});
