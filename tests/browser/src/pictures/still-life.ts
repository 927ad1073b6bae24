/** Grounds and figures: muted, as cloth and clay are. */
const palettes = [
  ["#d9cdbb", "#a98f74", "#6f4e37"],
  ["#bcc9bd", "#6f8a76", "#35513f"],
  ["#cfc7d6", "#857796", "#4b3f5c"],
  ["#e1d3c0", "#c39a6b", "#7d5528"],
  ["#c3d0d9", "#7391a6", "#33536a"],
  ["#e3c9c4", "#b8746a", "#7a2f2b"],
] as const;

const teapot =
  '<path d="M130 300c0-80 30-110 70-110s70 30 70 110z" fill="{figure}"/><path d="M190 190h20v-26h-20z" fill="{shade}"/><path d="M262 230c34-6 44 30 6 50" fill="none" stroke="{figure}" stroke-width="14"/>';

/** A few strokes for each of the shop's categories, on a 400 x 400 ground; `{figure}` and `{shade}` stand for two colours. */
const things: { readonly [category: string]: string } = {
  Plants:
    '<path d="M150 200h100l-14 110h-72z" fill="{figure}"/><path d="M200 200c0-50-40-70-62-74 4 34 22 66 62 74zm0 0c0-44 34-62 56-64-4 30-20 56-56 64z" fill="{shade}"/>',
  Furniture:
    '<path d="M110 250h180v18H110z" fill="{figure}"/><path d="M130 268h14v62h-14zm126 0h14v62h-14z" fill="{shade}"/><path d="M120 170c0-16 160-16 160 0v80H120z" fill="{figure}" opacity=".75"/>',
  Photo:
    '<rect x="110" y="170" width="180" height="120" rx="16" fill="{figure}"/><circle cx="200" cy="230" r="42" fill="{shade}"/><circle cx="200" cy="230" r="22" fill="{figure}"/><path d="M136 156h44v14h-44z" fill="{shade}"/>',
  Computers:
    '<rect x="125" y="160" width="150" height="104" rx="8" fill="{shade}"/><rect x="135" y="170" width="130" height="84" fill="{figure}"/><path d="M100 272h200l14 24H86z" fill="{figure}"/><path d="M170 280h60v6h-60z" fill="{shade}"/>',
  Footwear:
    '<path d="M120 270c40 0 50-60 90-60 20 0 24 20 70 36 20 8 24 24 24 44H120z" fill="{figure}"/><path d="M120 290h184v14H120z" fill="{shade}"/>',
  Equipment:
    '<circle cx="200" cy="240" r="70" fill="{figure}"/><path d="M132 240c50-26 86-26 136 0M200 170c-24 44-24 96 0 140" fill="none" stroke="{shade}" stroke-width="8"/>',
};

/** A drawing that stands in for a product's photo, always the same one for the same name. */
export function stillLife(name: string, categories: readonly string[]): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  const [ground, figure, shade] = palettes[sum % palettes.length] ?? palettes[0];
  const known = categories.find((category) => category in things) ?? "";
  const thing = (things[known] ?? teapot).replaceAll("{figure}", figure).replaceAll("{shade}", shade);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" preserveAspectRatio="xMidYMid slice"><rect width="400" height="400" fill="${ground}"/><ellipse cx="200" cy="312" rx="130" ry="18" fill="${shade}" opacity=".18"/>${thing}</svg>`;
}
