/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { categories } from "../catalogue/categories.ts";
import { ShopMark } from "./icon.tsx";
import type { PageContext } from "./pageContext.ts";

export function Footer({ context }: { context: PageContext }) {
  const { locale, texts, otherPath, banner } = context;
  const help = `/${locale}/help`;
  const service: [string, string][] = [
    [texts.footer.delivery, `${help}#delivery`],
    [texts.footer.returns, `${help}#returns`],
    [texts.footer.payment, `${help}#payment`],
    [texts.footer.gift, `${help}#gifts`],
    [texts.nav.contact, `/${locale}/contact`],
  ];
  return (
    <footer class="footer">
      <div class="footer-columns wrap">
        <div class="footer-about">
          <ShopMark size={44} />
          <p class="footer-name">{texts.footer.about}</p>
          <p>{texts.footer.aboutText}</p>
        </div>
        <nav aria-label={texts.footer.shop}>
          <h2>{texts.footer.shop}</h2>
          <ul class="two">
            {categories
              .filter((category) => category.parent !== undefined)
              .map((category) => (
                <li>
                  <a href={`/${locale}/categories/${category.id}`}>{category.name[locale]}</a>
                </li>
              ))}
          </ul>
        </nav>
        <nav aria-label={texts.footer.service}>
          <h2>{texts.footer.service}</h2>
          <ul class="two">
            {service.map(([name, href]) => (
              <li>
                <a href={href}>{name}</a>
              </li>
            ))}
            {banner && (
              <li>
                <button type="button" class="link" data-cc="show-preferencesModal">
                  {texts.footer.privacy}
                </button>
              </li>
            )}
          </ul>
        </nav>
      </div>
      <div class="footer-end wrap">
        <p>{texts.footer.demo}</p>
        <p>{texts.footer.photos}</p>
        <a href={otherPath} lang={locale === "en" ? "ja" : "en"}>
          {texts.nav.language}
        </a>
      </div>
    </footer>
  );
}
