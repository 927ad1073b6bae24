/** @jsxImportSource hono/jsx */

/** At a page's foot, folded: how its numbers are counted. */
export function Notes({ notes }: { notes: { title: string; texts: readonly string[] } }) {
  return (
    <footer>
      <details>
        <summary>{notes.title}</summary>
        <ul>
          {notes.texts.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </details>
    </footer>
  );
}
