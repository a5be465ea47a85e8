/** A claim's history: who changed what when, of it and of its evidence, and each state to go back to. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Past, pastOf } from "../api/past.ts";
import type { Claim } from "../api/wire.ts";
import { type FieldChange, type LinkChange, type Moment, momentsOf, restoration } from "../state/past.ts";
import { restoreState } from "../state/returning.ts";
import { useScreen } from "./context.ts";
import { StanceWord } from "./evidence.tsx";
import { happenings } from "./happenings.ts";
import { momentWords } from "./locale.ts";
import { fieldName, linkFieldName, sourceTitle, Value } from "./value.tsx";

export function Moments({ claim }: { claim: Claim }) {
  const talks = useScreen().talks.value.get(claim.id);
  const found = useSignal<Past | null>(null);
  useEffect(() => {
    pastOf(claim.id).then((past) => {
      found.value = past;
    });
  }, [claim.id, claim.version, claim.evidence, talks]);
  if (!found.value) return null;
  const { events, removed } = found.value;
  return (
    <ol class="past" aria-label={gettext("History of this claim")}>
      {momentsOf(events, claim, removed).map((moment) => (
        <MomentRow key={moment.event.seq} moment={moment} claim={claim} />
      ))}
    </ol>
  );
}

function MomentRow({ moment, claim }: { moment: Moment; claim: Claim }) {
  const screen = useScreen();
  const { event, changes, links } = moment;
  return (
    <li>
      <p>
        <time dateTime={event.at}>{momentWords(new Date(event.at))}</time> {event.actor && screen.nameOf(event.actor)}{" "}
        {happenings()[event.verb] ?? event.verb}
      </p>
      {changes.map((change) => (
        <ChangeLine key={change.name} change={change} title={fieldName(change.name)} />
      ))}
      {links.map((change) => (
        <LinkLines key={change.link.id} change={change} among={event.verb === "claim.reverted"} />
      ))}
      {claim.can_change && <Restore moment={moment} claim={claim} />}
    </li>
  );
}

function Restore({ moment: { event, state }, claim }: { moment: Moment; claim: Claim }) {
  const screen = useScreen();
  const { fields, links, left } = restoration(state, claim, screen.bootstrap.me.username);
  if (Object.keys(fields).length + links.length === 0) return null;
  return (
    <>
      <button class="btn btn--bare" type="button" onClick={() => restoreState(screen, claim, fields, links)}>
        {gettext("Restore this state")}
        <span class="sr"> {momentWords(new Date(event.at))}</span>
      </button>
      {left.map((link) => (
        <p key={link.id}>
          {interpolate(
            gettext("%(name)s’s evidence stays as it is: %(source)s"),
            { name: screen.nameOf(link.added_by), source: sourceTitle(link.source) },
            true,
          )}
        </p>
      ))}
    </>
  );
}

/** "Label: Attributed → Disputed", the words drawn as what they name. */
function ChangeLine({ change: { name, from, to }, title }: { change: FieldChange; title: string }) {
  return (
    <p class="ink">
      {title}: <Value name={name} value={from} />
      <span aria-hidden="true"> → </span>
      <span class="sr">{gettext("became")}</span> <Value name={name} value={to} />
    </p>
  );
}

/** "Refutes The harbour’s register", and what of it changed. One act on many links says of each what became of it. */
function LinkLines({ change: { link, kind, changes }, among }: { change: LinkChange; among: boolean }) {
  const words = { added: gettext("Linked:"), removed: gettext("Removed:"), changed: gettext("Changed:") };
  return (
    <>
      <p class="ink">
        {among && words[kind]} <StanceWord stance={link.stance} /> <bdi>{sourceTitle(link.source)}</bdi>
      </p>
      {changes.map((one) => (
        <ChangeLine key={one.name} change={one} title={linkFieldName(one.name)} />
      ))}
    </>
  );
}
