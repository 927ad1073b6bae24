/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { categories } from "../catalogue/categories.ts";
import { otherLocale } from "../locale.ts";
import { Icon, ShopMark } from "./icon.tsx";
import type { PageContext } from "./pageContext.ts";

export function Header({ context, searchTerm }: { context: PageContext; searchTerm: string }) {
  const { locale, texts, path, otherPath } = context;
  const other = otherLocale(locale);
  return (
    <header class="header">
      <p class="announcement">{texts.announcement}</p>
      <div class="header-row wrap">
        <a class="logo" href={`/${locale}/`}>
          <ShopMark />
          <span class="logo-name">
            {texts.shop.name}
            <small lang="en">{texts.shop.tagline}</small>
          </span>
        </a>
        <search class="search-area">
          <form class="search" action={`/${locale}/search`} method="get">
            <label class="sr" for="header-search">
              {texts.nav.search}
            </label>
            <input
              id="header-search"
              type="search"
              name="q"
              value={searchTerm}
              placeholder={texts.nav.searchPlaceholder}
              autocomplete="off"
              enterkeyhint="search"
            />
            <button type="submit" aria-label={texts.nav.searchButton}>
              <Icon name="search" />
            </button>
          </form>
        </search>
        <div class="header-links">
          <a class="language" href={otherPath} lang={other} hreflang={other} aria-label={texts.nav.language}>
            {texts.nav.languageShort}
          </a>
          <a class="cart-link" href={`/${locale}/cart`} data-cart-link aria-current={path === `/${locale}/cart` ? "page" : undefined}>
            <Icon name="cart" size={24} />
            <span class="sr">{texts.nav.cart} </span>
            <span class="cart-count" data-cart-count hidden />
            <span class="sr" data-cart-pieces />
            <span class="cart-total" data-cart-total hidden />
          </a>
        </div>
      </div>
      <nav class="departments" aria-label={texts.nav.label}>
        <ul class="wrap">
          {categories
            .filter((category) => category.parent !== undefined)
            .map((category) => {
              const href = `/${locale}/categories/${category.id}`;
              return (
                <li>
                  <a href={href} aria-current={path === href ? "page" : undefined}>
                    {category.name[locale]}
                  </a>
                </li>
              );
            })}
          <li class="departments-end">
            <a href={`/${locale}/help`} aria-current={path === `/${locale}/help` ? "page" : undefined}>
              {texts.nav.help}
            </a>
          </li>
          <li>
            <a href={`/${locale}/contact`} aria-current={path === `/${locale}/contact` ? "page" : undefined}>
              {texts.nav.contact}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
