/** Two versions of one claim: the quick ways out, and a choice for every field. */
import gitMergeConflict from "lucide:git-merge-conflict";
import { type Signal, useSignal } from "@preact/signals";
import { lineOf } from "../state/acts.ts";
import {
  type Choices,
  type Conflict,
  canKeepBoth,
  type Difference,
  differences,
  evident,
  isDecided,
  keepBoth,
  pendingFields,
  type Side,
} from "../state/conflicts.ts";
import { decide } from "../state/doing.ts";
import type { Queued } from "../state/ledger.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { Value } from "./value.tsx";
import { fieldNames } from "./words.ts";

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
      {deletes ? <KeepOrDelete item={item} /> : <FieldByField item={item} rows={rows} trouble={trouble} />}
    </>
  );
}

function KeepOrDelete({ item }: { item: Queued }) {
  const screen = useScreen();
  return (
    <div class="line line--wrap">
      <button class="btn" type="button" onClick={() => decide(screen, item, "theirs")}>
        {gettext("Keep it")}
      </button>
      <button class="btn" type="button" onClick={() => decide(screen, item, "mine")}>
        {gettext("Delete it")}
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
      <Table rows={rows} version={trouble.theirs.version} choices={choices} chosen={chosen} id={item.id} />
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

interface TableProps {
  rows: readonly Difference[];
  version: number;
  choices: Choices;
  chosen: Signal<Choices>;
  id: string;
}

function Table({ rows, version, choices, chosen, id }: TableProps) {
  return (
    <table class="t t--choice">
      <thead>
        <tr>
          <th>{gettext("Field")}</th>
          <th>{interpolate(gettext("Theirs, version %(version)s"), { version }, true)}</th>
          <th>{gettext("Yours")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {fieldNames()[row.name]}
              {row.byThem && row.byMe && <Before row={row} />}
            </th>
            {(["theirs", "mine"] as const).map((side) => (
              <Cell key={side} row={row} side={side} group={`${id}-${row.name}`} choices={choices} chosen={chosen} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What both began with, where both changed it. */
function Before({ row }: { row: Difference }) {
  return (
    <span class="muted small">
      {gettext("before:")} <Value name={row.name} value={row.base} />
    </span>
  );
}

interface CellProps {
  row: Difference;
  side: Side;
  group: string;
  choices: Choices;
  chosen: Signal<Choices>;
}

function Cell({ row, side, group, choices, chosen }: CellProps) {
  const choose = () => {
    chosen.value = new Map(chosen.peek()).set(row.name, side);
  };
  const names: Readonly<Record<Side, string>> = { theirs: gettext("theirs"), mine: gettext("mine") };
  return (
    <td>
      <label class="check">
        <input type="radio" name={group} checked={choices.get(row.name) === side} onChange={choose} />
        <span class="sr">{`${fieldNames()[row.name]}, ${names[side]}: `}</span>
        <Value name={row.name} value={row[side]} />
      </label>
    </td>
  );
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
