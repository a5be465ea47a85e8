/** Two versions of one claim, field by field, and the three ways out. */
import gitMergeConflict from "lucide:git-merge-conflict";
import { lineOf } from "../state/acts.ts";
import { type Conflict, canKeepBoth, type Difference, differences, pendingFields } from "../state/conflicts.ts";
import { decide } from "../state/doing.ts";
import type { Queued } from "../state/ledger.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";
import { claimantKinds, claimTypes, fieldNames, quoteForms, verdicts } from "./words.ts";

export function ConflictNotice({ item, trouble }: { item: Queued; trouble: Conflict }) {
  const screen = useScreen();
  const deletes = item.act.kind === "delete";
  const rows = differences(trouble, pendingFields(screen.ledger.value, lineOf(item.act)));
  return (
    <>
      <div class="notice" data-s="bad" role="alert">
        <Icon shapes={gitMergeConflict} />
        <p>
          <strong>{gettext("Someone changed this claim while you did.")}</strong>{" "}
          {deletes ? gettext("It is not deleted yet.") : gettext("Yours is not saved yet.")}
        </p>
      </div>
      {rows.length > 0 && !deletes && <Table rows={rows} version={trouble.theirs.version} />}
      <div class="line line--wrap">
        {!deletes && canKeepBoth(rows) && (
          <button class="btn btn--main" type="button" onClick={() => decide(screen, item, "both")}>
            {bothWords(rows)}
          </button>
        )}
        <button class="btn" type="button" onClick={() => decide(screen, item, "theirs")}>
          {deletes ? gettext("Keep it") : gettext("Theirs")}
        </button>
        <button class="btn" type="button" onClick={() => decide(screen, item, "mine")}>
          {deletes ? gettext("Delete it") : gettext("Mine")}
        </button>
      </div>
    </>
  );
}

function Table({ rows, version }: { rows: readonly Difference[]; version: number }) {
  return (
    <table class="t">
      <thead>
        <tr>
          <th>{gettext("Field")}</th>
          <th>{interpolate(gettext("Theirs, version %(version)s"), { version }, true)}</th>
          <th>{gettext("Yours")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, theirs, mine }) => (
          <tr key={name}>
            <th scope="row">{fieldNames()[name]}</th>
            <td>
              <Value name={name} value={theirs} />
            </td>
            <td>
              <Value name={name} value={mine} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ name, value }: { name: string; value: unknown }) {
  if (name === "label") return <LabelWord label={String(value)} />;
  const words = inWords(value);
  return <span class={words ? undefined : "muted"}>{words || gettext("none")}</span>;
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? gettext("yes") : gettext("no");
  if (Array.isArray(value)) return value.join(", ");
  const known = { ...claimTypes(), ...claimantKinds(), ...quoteForms(), ...verdicts() };
  return known[String(value)] ?? String(value);
}

/** "Keep both: their label, my note". */
function bothWords(rows: readonly Difference[]): string {
  const names = (wanted: boolean) =>
    rows
      .filter(({ byThem }) => byThem === wanted)
      .map(({ name }) => fieldNames()[name].toLowerCase())
      .join(", ");
  return interpolate(
    gettext("Keep both: their %(theirs)s, my %(mine)s"),
    { theirs: names(true), mine: names(false) },
    true,
  );
}
