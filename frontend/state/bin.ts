/** The claims that one deleted in the open article. */
import type { Claim } from "../api/wire.ts";
import { act } from "./doing.ts";
import { inTextOrder } from "./lanes.ts";
import type { Ledger } from "./ledger.ts";
import type { Screen } from "./screen.ts";

/** Mine among the known ones, in text order. `shown` holds the claims that stand in the article. */
export function deletedIn({ rows }: Ledger, shown: ReadonlyMap<string, Claim>): readonly Claim[] {
  const claims = Array.from(rows.values(), ({ claim }) => claim);
  return claims.filter(({ id, mine }) => mine && !shown.has(id)).sort(inTextOrder);
}

/** Takes over what is deleted on the server, asked for when the rows were `before`. */
export function withDeleted(ledger: Ledger, before: Ledger["rows"], claims: readonly Claim[]): Ledger {
  const rows = new Map(ledger.rows);
  for (const claim of claims) {
    const row = rows.get(claim.id);
    if (row === before.get(claim.id)) rows.set(claim.id, { claim, gone: true, bin: row?.bin ?? [] });
  }
  return { ...ledger, rows };
}

/** Shows a deleted claim again, with its evidence, and chooses it. */
export function takeOut(screen: Screen, claim: Claim): void {
  act(screen, { kind: "restore", claim: claim.id, was: claim });
  screen.choose(claim.id);
  screen.seek(claim);
  screen.say(interpolate(gettext("Brought back: %(quote)s."), { quote: claim.quote }, true));
}
