import { mountFaq } from "@noren/faq";

export function openHelp(element: HTMLElement): Promise<() => void> {
  return mountFaq(element, {
    content: { contact: { email: "help@shop.example" } },
    inline: true,
    load: async (file) => {
      const response = await fetch(`/noren/data/${file}`);
      if (!response.ok) throw new Error(`Expected ${file}, found status ${response.status}`);
      return response.json();
    },
  });
}
