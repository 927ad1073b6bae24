import { startAddButtons } from "./addToCart.ts";
import { startCartBadge } from "./cartBadge.ts";
import { startCartPage } from "./cartPage.ts";
import { startCheckoutPage } from "./checkoutPage.ts";
import { startContactPage } from "./contactPage.ts";
import { startLists } from "./lists.ts";
import { startOrderPage } from "./orderPage.ts";
import { readPageData } from "./pageData.ts";
import { startProductPage } from "./productPage.ts";
import { startToast } from "./toast.ts";

const page = readPageData();
if (page) {
  startCartBadge(page);
  startToast();
  startAddButtons(page);
  startLists(page);
  if (page.page === "product") startProductPage(page);
  if (page.page === "cart") startCartPage(page);
  if (page.page === "checkout") startCheckoutPage(page);
  if (page.page === "order") startOrderPage(page);
  if (page.page === "contact") startContactPage(page);
}
