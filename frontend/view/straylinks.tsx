/** Evidence of the chosen claim that was removed while the person wrote about it: told with what they wrote. */
import circleX from "lucide:circle-x";
import type { Claim, Evidence, EvidenceFields } from "../api/wire.ts";
import { strayDrafts, written } from "../state/linkdrafts.ts";
import { bringStrayLinkBack, letStrayLinkGo } from "../state/returning.ts";
import { strayLinks, writtenOf } from "../state/strays.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { Written } from "./strays.tsx";
import { sourceTitle } from "./value.tsx";

export function StrayLinks({ claim }: { claim: Claim }) {
  const { ledger, drafts } = useScreen();
  const sent = strayLinks(ledger.value, claim);
  const typed = strayDrafts(drafts.value, claim).filter(({ seen }) => !sent.some(({ id }) => id === seen.id));
  return (
    <>
      {sent.map((link) => (
        <Removed key={link.id} link={link} fields={writtenOf(ledger.value, link)} />
      ))}
      {typed.map((draft) => (
        <Removed key={draft.seen.id} link={draft.seen} fields={written(draft)} />
      ))}
    </>
  );
}

function Removed({ link, fields }: { link: Evidence; fields: EvidenceFields }) {
  const screen = useScreen();
  return (
    <div class="notice" data-s="bad" role="alert">
      <Icon shapes={circleX} />
      <div class="stack grow">
        <p>
          <strong>{gettext("This evidence was removed meanwhile. What you changed is not saved.")}</strong>
        </p>
        <p>
          <bdi>{sourceTitle(link.source)}</bdi>
        </p>
        <Written fields={fields} />
        <p class="line line--wrap">
          <button class="btn" type="button" onClick={() => bringStrayLinkBack(screen, link)}>
            {gettext("Bring it back with my change")}
          </button>
          <button class="btn btn--bare" type="button" onClick={() => letStrayLinkGo(screen, link)}>
            {gettext("Discard my change")}
          </button>
        </p>
      </div>
    </div>
  );
}
