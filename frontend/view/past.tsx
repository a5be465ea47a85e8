/** A claim's history: one line at the card's foot, and behind it who changed what when, and each state to go back to. */
import history from "lucide:history";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Aside, aside } from "../api/aside.ts";
import { pastOf } from "../api/talking.ts";
import type { Claim, Event } from "../api/wire.ts";
import { restoreState } from "../state/doing.ts";
import type { FieldChange, Moment } from "../state/past.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { momentWords } from "./locale.ts";
import { Value } from "./value.tsx";
import { fieldNames, statuses } from "./words.ts";

export function Past({ claim }: { claim: Claim }) {
  const open = useSignal(false);
  if (claim.version === 0) return <span class="grow">{gettext("Not saved yet")}</span>;
  const toggle = () => {
    open.value = !open.peek();
  };
  return (
    <>
      <button class="btn btn--bare" type="button" aria-expanded={open.value} onClick={toggle}>
        <Icon shapes={history} small />
        {historyLine(claim)}
      </button>
      <span class="grow" />
      {open.value && <Moments claim={claim} />}
    </>
  );
}

interface Found {
  readonly events: readonly Event[];
  readonly reading: Aside;
}

function Moments({ claim }: { claim: Claim }) {
  const talks = useScreen().talks.value.get(claim.id);
  const found = useSignal<Found | null>(null);
  useEffect(() => {
    Promise.all([pastOf(claim.id), aside()]).then(([events, reading]) => {
      found.value = events && { events, reading };
    });
  }, [claim.id, claim.version, claim.evidence, talks]);
  if (!found.value) return null;
  const { events, reading } = found.value;
  return (
    <ol class="past" aria-label={gettext("History of this claim")}>
      {reading.momentsOf(events, claim).map((moment) => (
        <MomentRow key={moment.event.seq} moment={moment} claim={claim} reading={reading} />
      ))}
    </ol>
  );
}

function MomentRow({ moment, claim, reading }: { moment: Moment; claim: Claim; reading: Aside }) {
  const screen = useScreen();
  const { event, changes, state } = moment;
  const at = new Date(event.at);
  const fields = reading.restoration(state, claim);
  const isOther = claim.can_change && Object.keys(fields).length > 0;
  return (
    <li>
      <p>
        <time dateTime={event.at}>{momentWords(at)}</time> {event.actor && screen.nameOf(event.actor)}{" "}
        {reading.happenings()[event.verb] ?? event.verb}
      </p>
      {changes.map((change) => (
        <ChangeLine key={change.name} change={change} />
      ))}
      {isOther && (
        <button class="btn btn--bare" type="button" onClick={() => restoreState(screen, claim, fields)}>
          {gettext("Restore this state")}
          <span class="sr"> {momentWords(at)}</span>
        </button>
      )}
    </li>
  );
}

/** "Label: Attributed → Disputed", the words drawn as what they name. */
function ChangeLine({ change: { name, from, to } }: { change: FieldChange }) {
  return (
    <p class="ink">
      {name === "status" ? gettext("Status") : fieldNames()[name]}: <Value name={name} value={from} />
      <span aria-hidden="true"> → </span>
      <span class="sr">{gettext("became")}</span> <Value name={name} value={to} />
    </p>
  );
}

function historyLine({ version, status, guideline }: Claim): string {
  const words = [
    interpolate(gettext("Version %(version)s"), { version }, true),
    statuses()[status] ?? status,
    guideline ? interpolate(gettext("guideline %(guideline)s"), { guideline }, true) : "",
  ];
  return words.filter(Boolean).join(" · ");
}
