import type { Plugin, WidgetModule } from "@noren/core";

/** A widget of one's own: a line of text in a layer, with a button that closes it. */
const note: WidgetModule = {
  mount(element, ctx) {
    const { content } = ctx.campaign;
    const text = document.createElement("p");
    text.textContent = typeof content === "string" ? content : "";
    const close = document.createElement("button");
    close.textContent = ctx.locale === "ja" ? "閉じる" : "Close";
    close.addEventListener("click", () => ctx.close("closed"));
    element.append(text, close);
    void ctx.track("campaign_shown", { widget: ctx.campaign.widget });
    return () => element.replaceChildren();
  },
};

export const teaHouse: Plugin = {
  // Rounds what a till counts in tenths, and keeps the staff's own visits out of the figures.
  before(event) {
    if (event.page.includes("/staff/")) return null;
    const { value } = event.data;
    return typeof value === "number" ? { ...event, data: { ...event.data, value: Math.round(value) } } : event;
  },
  after(event, receipt) {
    if (receipt === "dropped") console.info(`${event.name} was not kept`);
  },
  widgets: { "tea-note": async () => note },
};
