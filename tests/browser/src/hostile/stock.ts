import { buildCatalog, type Product } from "@noren/catalog";
import { buildFaqFiles, compileFaq } from "@noren/faq/compile";

const names = ["Camera", "Lens", "Tripod", "Strap", "Film", "Bag", "Flash"];

const photo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5"><path fill="#357" d="M0 0h4v5H0z"/></svg>`;

const products = names.map(
  (name, index): Product => ({
    id: name.toLowerCase(),
    name,
    url: `/products/${name.toLowerCase()}`,
    ...(index % 2 === 1 && { image: "/photo.svg" }),
    price: 20 + index,
    ...(index % 3 === 1 && { listPrice: 40 }),
    currency: "USD",
    brand: "Kiln",
    categories: ["Photo"],
    available: true,
  }),
);

const questions = `# Questions

## Delivery {#delivery}

### What does delivery cost? {#cost}

Six dollars, and nothing from **$75** on. It stands in your [cart](/cart).

### When does it come? {#when}

- In two days
- On Saturdays too

## Returns {#returns}

### May I return a camera? {#return}

Within 30 days.
`;

/** What `noren build` writes for the shop, by name, and the photo of its products. */
export async function stockShop() {
  const faq = await buildFaqFiles(compileFaq(questions, { locale: "en" }));
  const { files } = await buildCatalog(products, { locale: "en" });
  return { files: [...faq, ...files], photo };
}
