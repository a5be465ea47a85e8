/** The claims whose words are gone from the article, below the others: each is given a place by selecting words. */
import unlink from "lucide:unlink";
import type { Claim } from "../api/wire.ts";
import { placeHere } from "../state/placing.ts";
import { Card } from "./card.tsx";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { useLater } from "./later.ts";
import { Row } from "./row.tsx";

export function Waiting() {
  const screen = useScreen();
  const claims = useLater(screen.waiting);
  if (claims.length === 0) return null;
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h3 id="waiting" class="line">
        <Icon shapes={unlink} small />
        {gettext("Waiting for a place")} <span class="muted">{claims.length}</span>
      </h3>
      <p class="muted small">
        {gettext("The article has a new wording without their words. Select others in it, then place the claim there.")}
      </p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} class={claim.id === screen.chosen.value ? "is-card" : undefined}>
            {claim.id === screen.chosen.value ? <Card claim={claim} /> : <Row claim={claim} kind="saved" />}
            <PlaceButton claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlaceButton({ claim }: { claim: Claim }) {
  const screen = useScreen();
  const { bootstrap, pick, reading } = screen;
  if (!(claim.mine ? claim.can_change : bootstrap.can.review)) return null;
  const words = pick.value && reading.value?.offsets.slice(pick.value);
  return (
    <button
      class="btn"
      type="button"
      disabled={!words}
      // A selection made by touch would be gone before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => placeHere(screen, claim)}
    >
      {words ? gettext("Place it on the selection") : gettext("Select words to place it on")}
      <span class="sr">: {claim.quote}</span>
    </button>
  );
}
