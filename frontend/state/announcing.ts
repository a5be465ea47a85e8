/** Changes of others as one sentence for a screen reader: ten of them must not be ten interruptions. */
import type { Claim } from "../api/wire.ts";

export interface Heard {
  /** What the person is called. */
  readonly who: string;
  readonly verb: string;
  /** The claim as it is now, or as it was before it went. */
  readonly claim: Claim;
}

/** `labelName` gives a label's name by its key. */
export function announcement(heard: readonly Heard[], labelName: (key: string) => string): string {
  const [first] = heard;
  if (!first) return "";
  if (heard.length === 1) return sentenceFor(first, labelName(first.claim.label).toLowerCase());
  const who = [...new Set(heard.map((one) => one.who))].join(", ");
  const count = new Set(heard.map(({ claim }) => claim.id)).size;
  const format = ngettext("%(who)s: changes in %(count)s claim.", "%(who)s: changes in %(count)s claims.", count);
  return interpolate(format, { who, count }, true);
}

function sentenceFor({ who, verb, claim }: Heard, label: string): string {
  return interpolate(formatFor(verb, claim), { who, label, quote: claim.quote }, true);
}

function formatFor(verb: string, { status }: Claim): string {
  if (verb === "claim.created" || verb === "claim.restored") return gettext("%(who)s: %(label)s claim, %(quote)s");
  if (verb === "claim.deleted") return gettext("%(who)s deleted the %(label)s claim: %(quote)s");
  if (verb === "claim.reviewed") return decisions()[status] ?? gettext("%(who)s judged: %(quote)s");
  if (verb.startsWith("evidence.")) return gettext("%(who)s changed the evidence of: %(quote)s");
  if (verb.startsWith("comment.")) return gettext("%(who)s commented on: %(quote)s");
  return gettext("%(who)s changed, now %(label)s: %(quote)s");
}

const decisions = (): Readonly<Record<string, string>> => ({
  accepted: gettext("%(who)s accepted: %(quote)s"),
  returned: gettext("%(who)s returned: %(quote)s"),
  rejected: gettext("%(who)s rejected: %(quote)s"),
});
