/** Reads the claims that one deleted in the open article, here or elsewhere. */
import { withDeleted } from "../state/bin.ts";
import type { Screen } from "../state/screen.ts";
import { get } from "./client.ts";
import { rest } from "./loading.ts";
import type { Claim, Page } from "./wire.ts";

export async function readDeleted({ ledger, bootstrap }: Screen): Promise<void> {
  const before = ledger.peek().rows;
  const claims = await get<Page<Claim>>(`${bootstrap.urls.claims}?deleted=true&limit=1000`);
  if (claims.kind === "done") ledger.value = withDeleted(ledger.peek(), before, await rest(claims.value));
}
