import { useEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "./locales/strings.ts";

export interface AddButtonProps {
  name: string;
  strings: Strings;
  onAdd: () => Promise<void>;
}

/** ms for which the button says that the product was added. */
const SAID_FOR = 4000;

/** Puts a product into the cart, and says on itself and to assistive technology what came of it. Presses are ignored while it works. */
export function AddButton({ name, strings, onAdd }: AddButtonProps) {
  const [state, setState] = useState<"idle" | "busy" | "added" | "failed">("idle");
  const alive = useRef(true);
  useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );
  useEffect(() => {
    if (state !== "added") return;
    const timer = setTimeout(() => setState("idle"), SAID_FOR);
    return () => clearTimeout(timer);
  }, [state]);
  const add = async () => {
    if (state === "busy") return;
    setState("busy");
    const outcome = await onAdd().then(
      () => "added" as const,
      () => "failed" as const,
    );
    if (alive.current) setState(outcome);
  };
  const said = state === "added" ? strings.added : state === "failed" ? strings.failed : "";
  return (
    <>
      <button
        type="button"
        class="add"
        part="add"
        aria-label={said ? undefined : strings.addNamed(name)}
        aria-busy={state === "busy"}
        onClick={add}
      >
        {said || strings.add}
      </button>
      <span class="sr" role="status">
        {said && `${name}: ${said}`}
      </span>
    </>
  );
}
