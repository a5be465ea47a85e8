/** A run of claims in the panel: rows, and the card where the chosen one is among them. */
import { Component } from "preact";
import type { Claim } from "../api/wire.ts";
import type { Standing } from "../state/saving.ts";
import type { Shelf } from "../state/shelves.ts";
import { Card } from "./card.tsx";
import { Row } from "./row.tsx";

interface Props {
  shelf: Shelf<Claim>;
  /** The chosen claim, if it stands here. */
  chosen: string | null;
  kinds: ReadonlyMap<string, Standing["kind"]>;
  /** Whether there are other shelves beside this one. */
  named: boolean;
}

/** Drawn again only when something on it changed, as a row is. */
export class ShelfView extends Component<Props> {
  override shouldComponentUpdate({ shelf, chosen, kinds, named }: Props): boolean {
    const now = this.props;
    return (
      chosen !== now.chosen ||
      named !== now.named ||
      shelf.before !== now.shelf.before ||
      shelf.claims.length !== now.shelf.claims.length ||
      shelf.claims.some(
        (claim, at) => claim !== now.shelf.claims[at] || kinds.get(claim.id) !== now.kinds.get(claim.id),
      )
    );
  }

  override render({ shelf: { before, claims }, chosen, kinds, named }: Props) {
    return (
      <ol
        start={before + 1}
        aria-label={named ? titleOf(before, claims.length) : undefined}
        // About as tall as its rows: it is measured once it comes into sight.
        style={{ containIntrinsicBlockSize: `auto ${claims.length * 3.75}rem` }}
      >
        {claims.map((claim) => (
          <li key={claim.id} class={claim.id === chosen ? "is-card" : undefined}>
            {claim.id === chosen ? <Card claim={claim} /> : <Row claim={claim} kind={kinds.get(claim.id) ?? "saved"} />}
          </li>
        ))}
      </ol>
    );
  }
}

function titleOf(before: number, count: number): string {
  return interpolate(gettext("Claims %(from)s to %(to)s"), { from: before + 1, to: before + count }, true);
}
