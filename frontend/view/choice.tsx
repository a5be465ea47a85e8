/** Two versions beside each other, field by field, each with a choice. */
import type { Signal } from "@preact/signals";
import { type Choices, type Difference, keyOf, type Side } from "../state/choosing.ts";
import type { Queued } from "../state/ledger.ts";
import { fieldName, linkFieldName, sourceTitle, Value } from "./value.tsx";

interface ChoiceProps {
  rows: readonly Difference[];
  version: number;
  choices: Choices;
  chosen: Signal<Choices>;
  item: Queued;
}

export function Choice({ rows, version, choices, chosen, item: { id, act } }: ChoiceProps) {
  const isNamed = act.kind === "amend"; // the link, by the notice above
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
          <tr key={keyOf(row)}>
            <th scope="row">
              {row.link && !isNamed && <span class="muted small">{sourceTitle(row.link.source)} </span>}
              {nameOf(row)}
              {row.byThem && row.byMe && <Before row={row} />}
            </th>
            {(["theirs", "mine"] as const).map((side) => (
              <Cell key={side} row={row} side={side} group={`${id}-${keyOf(row)}`} choices={choices} chosen={chosen} />
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
    chosen.value = new Map(chosen.peek()).set(keyOf(row), side);
  };
  const names: Readonly<Record<Side, string>> = { theirs: gettext("theirs"), mine: gettext("mine") };
  return (
    <td>
      <label class="check">
        <input type="radio" name={group} checked={choices.get(keyOf(row)) === side} onChange={choose} />
        <span class="sr">{`${nameOf(row)}, ${names[side]}: `}</span>
        <Value name={row.name} value={row[side]} />
      </label>
    </td>
  );
}

export function nameOf({ name, link }: Difference): string {
  return link ? linkFieldName(name) : fieldName(name);
}
