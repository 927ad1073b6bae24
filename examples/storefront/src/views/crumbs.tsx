/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Crumb } from "../page/jsonLd.ts";

export function Crumbs({ crumbs, label }: { crumbs: readonly Crumb[]; label: string }) {
  return (
    <nav class="crumbs wrap" aria-label={label}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li>{index === crumbs.length - 1 ? <span aria-current="page">{crumb.name}</span> : <a href={crumb.url}>{crumb.name}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}
