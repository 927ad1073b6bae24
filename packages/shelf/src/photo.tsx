import { safeHref } from "@noren/ui";

export interface PhotoProps {
  /** Of the product. */
  name: string;
  address: string | undefined;
}

/** A product's photo, or its initial where there is none or it fails. It says nothing that the name beside it does not. */
export function Photo({ name, address }: PhotoProps) {
  return (
    <>
      {address && safeHref(address) && (
        <img
          key={address}
          src={address}
          alt=""
          width="400"
          height="500"
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={(event) => {
            event.currentTarget.hidden = true;
          }}
        />
      )}
      <span class="initial" aria-hidden="true">
        {[...name.trim()][0]?.toUpperCase()}
      </span>
    </>
  );
}
