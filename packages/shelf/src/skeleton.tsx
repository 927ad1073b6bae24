const CARDS = 6;

/** Stands in the shelf's box, with its measures, until the products are known. */
export function Skeleton({ reasons }: { reasons: boolean }) {
  return (
    <div class="place" aria-hidden="true">
      <div class="shelf">
        <div class="head">
          <h2>
            <span class="bone">{"\u2003".repeat(9)}</span>
          </h2>
        </div>
        <div class="rail">
          {Array.from({ length: CARDS }, (_, index) => (
            <div key={index} class="item">
              <div class="photo bone" />
              {reasons && <p class="why" />}
              <p class="name">
                <span class="bone">{"\u2003".repeat(7)}</span>
              </p>
              <p class="price" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
