/** What stands between a claim and its being saved, told where it happened, with the way out. */
import circleX from "lucide:circle-x";
import cloudOff from "lucide:cloud-off";
import gitMergeConflict from "lucide:git-merge-conflict";
import loaderCircle from "lucide:loader-circle";
import type { Claim } from "../api/wire.ts";
import { lineOf } from "../state/acts.ts";
import { linkIn } from "../state/conflicts.ts";
import { giveUp, tryAgain } from "../state/doing.ts";
import type { Queued, Trouble } from "../state/ledger.ts";
import type { Standing } from "../state/saving.ts";
import { useScreen } from "./context.ts";
import { later } from "./fetched.ts";
import { Icon } from "./icon.tsx";
import { fieldNames } from "./words.ts";

/** In a row: one icon and one word. */
export function RowState({ kind }: { kind: Standing["kind"] }) {
  if (kind === "saved") return null;
  const [shapes, tone, word] = {
    saving: [loaderCircle, "busy", gettext("Saving")],
    lost: [cloudOff, "warn", gettext("Kept here")],
    signedOut: [cloudOff, "warn", gettext("Kept here")],
    unable: [cloudOff, "warn", gettext("Kept here")],
    refused: [circleX, "bad", gettext("Not saved")],
    conflict: [gitMergeConflict, "bad", gettext("Conflict")],
  }[kind] as [string, string, string];
  return (
    <span class="state" data-s={tone}>
      <Icon shapes={shapes} small />
      {word}
    </span>
  );
}

/** In the card: every trouble of this claim in full. */
export function Troubles({ claim }: { claim: Claim }) {
  const { queue } = useScreen().ledger.value;
  const fetched = later.value;
  const ConflictNotice = fetched?.ConflictNotice;
  const own = queue.filter(({ act, trouble }) => lineOf(act) === claim.id && trouble);
  const isStray = ({ act }: Queued) => act.kind === "amend" && !linkIn(claim, act.evidence);
  return (
    <>
      {fetched && <fetched.StrayLinks claim={claim} />}
      {own.map((item) =>
        item.trouble?.kind === "conflict" && ConflictNotice ? (
          <ConflictNotice key={item.id} item={item} trouble={item.trouble} />
        ) : item.trouble?.kind === "refused" && !isStray(item) ? (
          <Refusal key={item.id} item={item} trouble={item.trouble} />
        ) : null,
      )}
    </>
  );
}

function Refusal({ item, trouble }: { item: Queued; trouble: Extract<Trouble, { kind: "refused" }> }) {
  const screen = useScreen();
  return (
    <div class="notice" data-s="bad" role="alert">
      <Icon shapes={circleX} />
      <div class="stack grow">
        <p>
          <strong>{headline(item)}</strong> {trouble.detail}
        </p>
        {Object.entries(trouble.fields ?? {}).map(([field, fault]) => (
          <p key={field}>{`${nameOf(field)}: ${fault}`}</p>
        ))}
        <p class="line">
          <button class="btn" type="button" onClick={() => tryAgain(screen, item)}>
            {gettext("Try again")}
          </button>
          <button class="btn btn--bare" type="button" onClick={() => giveUp(screen, item)}>
            {gettext("Discard")}
          </button>
        </p>
      </div>
    </div>
  );
}

/** The field as the card calls it, where it is one of the claim's. */
function nameOf(field: string): string {
  const names: Readonly<Record<string, string>> = fieldNames();
  return names[field] ?? field;
}

function headline({ act }: Queued): string {
  switch (act.kind) {
    case "create":
      return gettext("This claim is not saved.");
    case "delete":
      return gettext("This claim is not deleted.");
    case "link":
    case "relink":
      return gettext("The evidence is not linked.");
    case "say":
    case "resay":
      return gettext("The comment is not sent.");
    case "unsay":
      return gettext("The comment is not taken back.");
    default:
      return gettext("The change is not saved.");
  }
}
