/** Claims that are not shown any more, with what was done to them and can't be saved: to be read, kept or given up. */
import circleX from "lucide:circle-x";
import type { EvidenceFields } from "../api/wire.ts";
import type { Act } from "../state/acts.ts";
import { pendingFields } from "../state/choosing.ts";
import { LINK_NAMES, NAMES } from "../state/conflicts.ts";
import { bringStrayBack, letStrayGo } from "../state/returning.ts";
import { type Stray, straysIn } from "../state/strays.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";
import { fieldName, linkFieldName, Value } from "./value.tsx";

export function Strays() {
  const { ledger, claimsById } = useScreen();
  return (
    <>
      {straysIn(ledger.value, claimsById.value).map((stray) => (
        <Astray key={stray.claim} stray={stray} />
      ))}
    </>
  );
}

function Astray({ stray }: { stray: Stray }) {
  const screen = useScreen();
  const { was, gone } = stray;
  return (
    <div class="notice" data-s="bad" role="alert">
      <Icon shapes={circleX} />
      <div class="stack grow">
        <p>
          <strong>
            {gone
              ? gettext("This claim was deleted meanwhile. What you changed is not saved.")
              : gettext("This claim is not deleted yet: a change of it waits for your word.")}
          </strong>
        </p>
        {was && (
          <p dir="auto">
            <LabelWord label={was.label} /> {was.quote}
          </p>
        )}
        <Done stray={stray} />
        <p class="line line--wrap">
          {was?.can_change && (
            <button class="btn" type="button" onClick={() => bringStrayBack(screen, stray)}>
              {gettext("Bring it back with my change")}
            </button>
          )}
          <button class="btn btn--bare" type="button" onClick={() => letStrayGo(screen, stray)}>
            {gettext("Discard my change")}
          </button>
        </p>
      </div>
    </div>
  );
}

/** Everything that would be lost, in the person's own words. */
function Done({ stray: { claim, items } }: { stray: Stray }) {
  const fields = pendingFields(useScreen().ledger.value, claim);
  const names = NAMES.filter((name) => name in fields);
  return (
    <>
      {names.map((name) => (
        <p key={name}>
          <span class="muted">{fieldName(name)}:</span> <Value name={name} value={fields[name]} />
        </p>
      ))}
      {items.map(({ id, act }) => {
        if (act.kind === "amend") return <Written key={id} fields={act.fields} />;
        const words = wordsOf(act);
        return (
          words && (
            <p key={id} dir="auto">
              {words}
            </p>
          )
        );
      })}
    </>
  );
}

/** What was written of a link. */
export function Written({ fields }: { fields: EvidenceFields }) {
  return (
    <>
      {LINK_NAMES.filter((name) => name in fields).map((name) => (
        <p key={name}>
          <span class="muted">{linkFieldName(name)}:</span> <Value name={name} value={fields[name]} />
        </p>
      ))}
    </>
  );
}

/** What was written in a comment or as evidence. */
function wordsOf(act: Act): string {
  switch (act.kind) {
    case "say":
      return act.draft.text;
    case "reword":
      return act.text;
    case "link":
      return [act.draft.source.url || act.draft.source.title, act.draft.quote, act.draft.note]
        .filter(Boolean)
        .join(" · ");
    case "revert":
      return gettext("An earlier state of it was restored.");
    default:
      return "";
  }
}
