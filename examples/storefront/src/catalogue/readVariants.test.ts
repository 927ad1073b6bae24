import { expect, test } from "vitest";
import { readVariants } from "./readVariants.ts";

const csv = `name , slug , optionGroups , optionValues , sku , price , stockOnHand
Boots , boots , size:shoe-size|color , 40|red , B1 , 90.00 , 3
 , , , 42|red , B2 , 95.50 ,
Cup , cup , , , C1 , 4 , 100
`;

test("rows without a slug are variants of the product above", () => {
  expect([...readVariants(csv)]).toEqual([
    [
      "boots",
      [
        {
          sku: "B1",
          options: [
            { group: "size", value: "40" },
            { group: "color", value: "red" },
          ],
          price: 90,
          stock: 3,
        },
        {
          sku: "B2",
          options: [
            { group: "size", value: "42" },
            { group: "color", value: "red" },
          ],
          price: 95.5,
          stock: 0,
        },
      ],
    ],
    ["cup", [{ sku: "C1", options: [], price: 4, stock: 100 }]],
  ]);
});
