/** Two versions of one claim, or of its evidence: the quick ways out, and a choice for every field. */
import gitMergeConflict from "lucide:git-merge-conflict";
import { useSignal } from "@preact/signals";
import type { Evidence } from "../api/wire.ts";
import {
  type Choices,
  type Conflict,
  canKeepBoth,
  type Difference,
  differences,
  evident,
  isDecided,
  keepBoth,
  type Side,
} from "../state/choosing.ts";
import { linkIn } from "../state/conflicts.ts";
import { decide } from "../state/deciding.ts";
import type { Queued } from "../state/ledger.ts";
import { Choice, nameOf } from "./choice.tsx";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { sourceTitle } from "./value.tsx";

export function ConflictNotice({ item, trouble }: { item: Queued; trouble: Conflict }) {
  const screen = useScreen();
  const { kind } = item.act;
  const deletes = kind === "delete" || kind === "unlink";
  const rows = differences(screen.ledger.value, item);
  return (
    <>
      <div class="notice" data-s="bad" role="alert">
        <Icon shapes={gitMergeConflict} />
        <p>
          <strong>{headline(item, trouble)}</strong> {unsaved(kind)}
        </p>
      </div>
      {deletes ? (
        <KeepOrDelete item={item} removes={kind === "unlink"} />
      ) : (
        <FieldByField item={item} rows={rows} trouble={trouble} />
      )}
    </>
  );
}

/** The link that is decided on, as they have it; none where it is the claim. */
function theirLink({ act }: Queued, { theirs }: Conflict): Evidence | undefined {
  return act.kind === "amend" || act.kind === "unlink" ? linkIn(theirs, act.evidence) : undefined;
}

function versionOf(item: Queued, trouble: Conflict): number {
  return (theirLink(item, trouble) ?? trouble.theirs).version;
}

function headline(item: Queued, trouble: Conflict): string {
  const link = theirLink(item, trouble);
  if (!link) return gettext("Someone changed this claim while you did.");
  const format = gettext("Someone changed this evidence while you did: %(source)s.");
  return interpolate(format, { source: sourceTitle(link.source) }, true);
}

function unsaved(kind: Queued["act"]["kind"]): string {
  if (kind === "delete") return gettext("It is not deleted yet.");
  return kind === "unlink" ? gettext("It is not removed yet.") : gettext("Yours is not saved yet.");
}

function KeepOrDelete({ item, removes }: { item: Queued; removes: boolean }) {
  const screen = useScreen();
  return (
    <div class="line line--wrap">
      <button class="btn" type="button" onClick={() => decide(screen, item, "theirs")}>
        {gettext("Keep it")}
      </button>
      <button class="btn" type="button" onClick={() => decide(screen, item, "mine")}>
        {removes ? gettext("Remove it") : gettext("Delete it")}
      </button>
    </div>
  );
}

interface FieldsProps {
  item: Queued;
  rows: readonly Difference[];
  trouble: Conflict;
}

function FieldByField({ item, rows, trouble }: FieldsProps) {
  const screen = useScreen();
  const chosen = useSignal<Choices>(new Map());
  const choices: Choices = new Map([...evident(rows), ...chosen.value]);
  const end = (choice: Side | Choices) => () => decide(screen, item, choice);
  const decided = isDecided(rows, choices);
  return (
    <>
      <Choice rows={rows} version={versionOf(item, trouble)} choices={choices} chosen={chosen} item={item} />
      <div class="line line--wrap">
        {chosen.value.size > 0 && (
          <button class="btn btn--main" type="button" disabled={!decided} onClick={end(choices)}>
            {decided ? gettext("Keep what is chosen") : gettext("Choose for each field")}
          </button>
        )}
        {canKeepBoth(rows) && (
          <button class={chosen.value.size ? "btn" : "btn btn--main"} type="button" onClick={end(keepBoth(rows))}>
            {bothWords(rows)}
          </button>
        )}
        <button class="btn" type="button" onClick={end("theirs")}>
          {gettext("Theirs")}
        </button>
        <button class="btn" type="button" onClick={end("mine")}>
          {gettext("Mine")}
        </button>
      </div>
    </>
  );
}

/** "Keep both: their label, my note". */
function bothWords(rows: readonly Difference[]): string {
  const names = (wanted: boolean) =>
    rows
      .filter(({ byThem }) => byThem === wanted)
      .map((row) => nameOf(row).toLowerCase())
      .join(", ");
  return interpolate(
    gettext("Keep both: their %(theirs)s, my %(mine)s"),
    { theirs: names(true), mine: names(false) },
    true,
  );
}
