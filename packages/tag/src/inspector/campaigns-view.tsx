import type { ConditionPart } from "@noren/core/inspect";
import { Glyph, glyphs } from "@noren/ui";
import { shortly } from "../panel/shortly.ts";
import type { DescribedCampaign, DescribedRule } from "./describe-campaign.ts";
import type { Texts } from "./texts/index.ts";
import { wish } from "./wish.ts";

export function CampaignsView({ campaigns, texts }: { campaigns: readonly DescribedCampaign[]; texts: Texts }) {
  return (
    <div>
      {campaigns.map(({ id, widget, standing, sentence, rules }) => (
        <div key={id} class="campaign">
          <details>
            <summary>
              <span class="id">{id}</span>
              <span class="source grow">{widget}</span>
              <span class={`state ${standing}`}>{texts.standings[standing]}</span>
            </summary>
            <ul class="rules">
              {rules.map((rule) => (
                <Rule key={rule.verdict.rule} rule={rule} texts={texts} />
              ))}
            </ul>
          </details>
          <p class="why">{sentence}</p>
        </div>
      ))}
    </div>
  );
}

function Rule({ rule: { verdict, name, wanted, parts, why }, texts }: { rule: DescribedRule; texts: Texts }) {
  return (
    <li class={`rule ${verdict.met ? "met" : "unmet"}`}>
      <Mark met={verdict.met} />
      <span class="name">
        {name}
        <span class="sr">{verdict.met ? texts.met : texts.unmet}</span>
      </span>
      <div>
        {wanted && <div class="wants">{wanted}</div>}
        {verdict.audience && <Part part={verdict.audience} texts={texts} whole />}
        {parts.length > 0 && (
          <div class="parts">
            {parts.map(({ text, met }, index) => (
              <div key={index} class={`part ${met ? "met" : "yet"}`}>
                {/* What has not happened yet is no fault: the rule as a whole has its mark. */}
                {met ? <Mark met /> : <span />}
                <div>
                  {text}
                  <div class="found">{met ? texts.triggered.yes : texts.triggered.no}</div>
                </div>
              </div>
            ))}
          </div>
        )}
        {!verdict.met && !verdict.audience && <div class="reason">{why}</div>}
      </div>
    </li>
  );
}

const Mark = ({ met }: { met: boolean }) => <Glyph d={met ? glyphs.check : glyphs.close} />;

function Part({ part, texts, whole }: { part: ConditionPart; texts: Texts; whole?: boolean }) {
  if (part.kind !== "fact") {
    const list = (
      <div class="parts">
        {part.parts.map((inner, index) => (
          <Part key={index} part={inner} texts={texts} />
        ))}
      </div>
    );
    // What all of them must be needs no heading of its own, at the top.
    if (whole || (part.kind === "all" && part.parts.length === 1)) return list;
    return (
      <div class={`part ${part.met ? "met" : "unmet"}`}>
        <Mark met={part.met} />
        <span class="found">{texts[part.kind]}</span>
        {list}
      </div>
    );
  }
  return (
    <div class={`part ${part.met ? "met" : "unmet"}`}>
      <Mark met={part.met} />
      <div>
        <code>
          {part.path} {wish(part.expected)}
        </code>
        <div class="found">
          {texts.found}: <span class="value">{part.found === null ? texts.nothing : shortly(part.found)}</span>
          <span class="sr">{part.met ? texts.met : texts.unmet}</span>
        </div>
      </div>
    </div>
  );
}
