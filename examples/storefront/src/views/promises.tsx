/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Icon, type IconName } from "./icon.tsx";
import type { PageContext } from "./pageContext.ts";

const icons: IconName[] = ["truck", "back", "gift"];

export function Promises({ context }: { context: PageContext }) {
  return (
    <ul class="promises">
      {context.texts.home.promises.map((promise, index) => (
        <li>
          <Icon name={icons[index] ?? "check"} size={26} />
          <h3>{promise.title}</h3>
          <p>{promise.text}</p>
        </li>
      ))}
    </ul>
  );
}
