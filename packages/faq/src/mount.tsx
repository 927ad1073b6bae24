import { localise, type Undo, type WidgetContext } from "@noren/core";
import { afterFrame, Glyph, openHost, whenSeen } from "@noren/ui";
import { glyphs } from "./glyphs.ts";
import { loadStrings } from "./locales/index.ts";
import type { Panel } from "./panel-options.ts";
import { readContent } from "./read-content.ts";
import { style } from "./style.ts";

/**
 * A launcher in the corner that opens the panel, or, for an inline campaign, the panel in the page. The panel's code and the questions load
 * when the launcher is pressed; pointing at it or focusing it begins that early.
 *
 * `campaign_shown` is tracked when the launcher (or the inline panel) is first visible; what is done in the panel has events of its own, and
 * closing it dismisses nothing: the launcher stays. `params.question` opens the panel at the answer with this id.
 * @throws Error for content that is none.
 */
export async function mount(element: HTMLElement, ctx: WidgetContext): Promise<Undo> {
  const { campaign } = ctx;
  const content = readContent(campaign.content);
  const inline = campaign.placement?.as === "inline";
  const question = typeof ctx.params.question === "string" ? ctx.params.question : undefined;
  let strings = await loadStrings(ctx.locale);
  const host = openHost(element, { styles: style, theme: ctx.theme, locale: ctx.locale, popup: !inline });
  let panel: Panel | undefined;
  let coming: Promise<Panel | undefined> | undefined;
  let expanded = false;
  let ended = false;

  const launcher = () => host.root.querySelector<HTMLElement>(".launcher");

  /** Loads the panel's code and begins to load the questions; the launcher's next press tries again after a failure. */
  const warm = (): Promise<Panel | undefined> => {
    coming ??= import("./panel.tsx").then(
      ({ createPanel }) => {
        if (ended) return undefined;
        panel = createPanel({ ctx, content, strings, root: host.root, paint, ...(!inline && { onClose: close }) });
        panel.load();
        paint();
        return panel;
      },
      (error: unknown) => {
        coming = undefined;
        void ctx.track("campaign_error", { message: String(error) });
        return undefined;
      },
    );
    return coming;
  };
  const open = async (byPointer = false) => {
    expanded = true;
    paint();
    const warmed = warm();
    // The press is answered before the panel is drawn, which takes longer than a frame. What is typed after a key is not lost meanwhile.
    if (byPointer) await new Promise(afterFrame);
    const loaded = await warmed;
    if (!loaded) {
      expanded = false;
      paint();
    } else if (expanded) loaded.open();
  };
  const close = () => {
    expanded = false;
    panel?.close();
    paint();
    launcher()?.focus({ preventScroll: true });
  };
  const paint = () => {
    if (ended) return;
    host.render(
      inline ? (
        <div class="inline">{panel?.render()}</div>
      ) : (
        <aside class={`corner ${campaign.placement?.corner ?? "end"}`} aria-label={strings.launcher}>
          <button
            type="button"
            class="btn launcher"
            part="launcher"
            aria-haspopup="dialog"
            aria-expanded={expanded}
            aria-controls={panel && "panel"}
            onClick={expanded ? close : ({ detail }) => open(detail > 0)}
            onPointerEnter={warm}
            onFocus={warm}
          >
            <Glyph d={expanded ? glyphs.close : glyphs.help} />
            <span>{content.launcher?.label ? localise(content.launcher.label, ctx.locale) : strings.launcher}</span>
          </button>
          {panel?.render()}
        </aside>
      ),
    );
  };

  paint();
  const box = host.root.querySelector(inline ? ".inline" : ".launcher");
  const undos: Undo[] = [
    ctx.on("locale", async () => {
      const { locale } = ctx;
      const loaded = await loadStrings(locale);
      if (ended || locale !== ctx.locale) return;
      strings = loaded;
      host.setLocale(locale);
      panel?.setStrings(loaded);
      paint();
    }),
  ];
  if (inline) await warm();
  if (question !== undefined) {
    if (!inline) await open();
    panel?.ask(question);
  }
  if (box) undos.push(whenSeen(box, () => void ctx.track("campaign_shown", { widget: campaign.widget })));
  return () => {
    for (const undo of undos.splice(0)) undo();
    panel?.destroy();
    ended = true;
    host.destroy();
  };
}
