import type { ComponentChild } from "preact";
import type { ContactLink } from "./logic.ts";
import type { PanelViewProps } from "./view.tsx";

/** Every way to the store, and when somebody answers. */
export function Contacts(props: PanelViewProps) {
  const { contacts, strings, hours } = props;
  const words = { form: strings.ask, email: strings.email, phone: strings.phone };
  return (
    <>
      {contacts.length > 0 && hours && <p>{hours}</p>}
      <div class="ways">
        {contacts.map((link) => (
          <ContactAnchor key={link.channel} {...props} link={link} look={link.channel === "form" ? "btn" : "btn quiet"}>
            {link.text ? `${words[link.channel]} ${link.text}` : words[link.channel]}
          </ContactAnchor>
        ))}
      </div>
    </>
  );
}

/** A link to the store that tells when it is followed. */
export function ContactAnchor({
  link,
  look,
  onContact,
  children,
}: PanelViewProps & { link: ContactLink; look?: string; children: ComponentChild }) {
  return (
    <a href={link.href} class={look} onClick={() => onContact(link)}>
      {children}
    </a>
  );
}
