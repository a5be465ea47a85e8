/** The claims that one deleted in this article, at the foot of the panel: each can be brought back. */
import undo from "lucide:undo-2";
import { useSignal } from "@preact/signals";
import { readDeleted } from "../api/bin.ts";
import type { Claim } from "../api/wire.ts";
import { deletedIn, takeOut } from "../state/bin.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";

export function Bin() {
  const screen = useScreen();
  const open = useSignal(false);
  if (!screen.bootstrap.can.annotate) return null;
  const toggle = (event: Event) => {
    open.value = (event.currentTarget as HTMLDetailsElement).open;
    if (open.peek()) readDeleted(screen);
  };
  return (
    <details class="bin muted small" onToggle={toggle}>
      <summary>{gettext("Deleted claims")}</summary>
      {open.value && <DeletedClaims />}
    </details>
  );
}

function DeletedClaims() {
  const { ledger, claimsById } = useScreen();
  const claims = deletedIn(ledger.value, claimsById.value);
  if (claims.length === 0) return <p>{gettext("You deleted no claim in this article.")}</p>;
  return (
    <ul>
      {claims.map((claim) => (
        <Deleted key={claim.id} claim={claim} />
      ))}
    </ul>
  );
}

function Deleted({ claim }: { claim: Claim }) {
  const screen = useScreen();
  return (
    <li class="line">
      <LabelWord label={claim.label} />
      <span class="quote grow" dir="auto">
        {claim.quote}
      </span>
      <button class="btn btn--bare" type="button" onClick={() => takeOut(screen, claim)}>
        <Icon shapes={undo} small />
        {gettext("Bring back")}
        <span class="sr">: {claim.quote}</span>
      </button>
    </li>
  );
}
