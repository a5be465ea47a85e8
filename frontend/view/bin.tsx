/** The claims that one deleted in this article, at the foot of the panel: each can be brought back. */
import undo from "lucide:undo-2";
import { readDeleted } from "../api/loading.ts";
import type { Claim } from "../api/wire.ts";
import { bringBack } from "../state/doing.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";

export function Bin() {
  const screen = useScreen();
  const claims = screen.deleted.value;
  if (!screen.bootstrap.can.annotate) return null;
  const read = (event: Event) => (event.currentTarget as HTMLDetailsElement).open && readDeleted(screen);
  return (
    <details class="bin muted small" onToggle={read}>
      <summary>{gettext("Deleted claims")}</summary>
      {claims.length === 0 ? (
        <p>{gettext("You deleted no claim in this article.")}</p>
      ) : (
        <ul>
          {claims.map((claim) => (
            <Deleted key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
    </details>
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
      <button class="btn btn--bare" type="button" onClick={() => bringBack(screen, claim)}>
        <Icon shapes={undo} small />
        {gettext("Bring back")}
        <span class="sr">: {claim.quote}</span>
      </button>
    </li>
  );
}
