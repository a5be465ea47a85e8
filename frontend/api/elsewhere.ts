/** Asks what says the same as a claim elsewhere in the project, and for the evidence another claim has. */
import type { Similar } from "../state/elsewhere.ts";
import { get } from "./client.ts";
import type { Evidence, Page } from "./wire.ts";

/** Null where it could not be asked. */
export async function similarTo(claim: string): Promise<readonly Similar[] | null> {
  return resultsOf<Similar>(`/api/v1/claims/${claim}/similar/`);
}

export async function evidenceOf(claim: string): Promise<readonly Evidence[] | null> {
  return resultsOf<Evidence>(`/api/v1/claims/${claim}/evidence/`);
}

async function resultsOf<T>(url: string): Promise<readonly T[] | null> {
  const reply = await get<Page<T>>(url);
  return reply.kind === "done" ? reply.value.results : null;
}
