import { Component } from "preact";
import type { Strings } from "./locales/strings.ts";

export interface AddButtonProps {
  /** Of the product. */
  name: string;
  strings: Strings;
  onAdd: () => Promise<void>;
}

/** ms for which the button says that the product was added. */
const SAID_FOR = 4000;

/** Puts a product into the cart, and says on itself and to assistive technology what came of it. Presses are ignored while it works. */
export class AddButton extends Component<AddButtonProps, { outcome?: "busy" | "added" | "failed" | undefined }> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;

  override componentWillUnmount() {
    this.gone = true;
    clearTimeout(this.timer);
  }

  private async add() {
    if (this.state.outcome === "busy") return;
    clearTimeout(this.timer);
    this.setState({ outcome: "busy" });
    const outcome = await this.props.onAdd().then(
      () => "added" as const,
      () => "failed" as const,
    );
    if (this.gone) return;
    this.setState({ outcome });
    if (outcome === "added") this.timer = setTimeout(() => this.setState({ outcome: undefined }), SAID_FOR);
  }

  override render({ name, strings }: AddButtonProps) {
    const { outcome } = this.state;
    const said = outcome === "added" ? strings.added : outcome === "failed" ? strings.failed : "";
    return (
      <>
        <button
          type="button"
          class="add"
          part="add"
          aria-label={said ? `${said}: ${name}` : strings.addNamed(name)}
          aria-busy={outcome === "busy"}
          onClick={() => void this.add()}
        >
          {said || strings.add}
        </button>
        <span class="sr" role="status">
          {said && `${name}: ${said}`}
        </span>
      </>
    );
  }
}
