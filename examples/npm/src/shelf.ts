import { mountShelf } from "@noren/shelf";

export function showRelated(element: HTMLElement, product: string): Promise<() => void> {
  return mountShelf(element, {
    content: { kind: "related", limit: 6 },
    product,
    load: async (file) => {
      const response = await fetch(`/noren/data/${file}`);
      if (!response.ok) throw new Error(`Expected ${file}, found status ${response.status}`);
      return response.json();
    },
    onSelect: ({ item_id }) => console.info("chosen", item_id),
  });
}
