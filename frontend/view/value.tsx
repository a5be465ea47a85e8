/** A field's value in words, to be read beside another. */
import { LabelWord } from "./label.tsx";
import { claimantKinds, claimTypes, quoteForms, statuses, verdicts } from "./words.ts";

export function Value({ name, value }: { name: string; value: unknown }) {
  if (name === "label" && value) return <LabelWord label={String(value)} />;
  const words = inWords(name, value);
  return (
    <span class={words ? undefined : "muted"} dir="auto">
      {words || gettext("none")}
    </span>
  );
}

/** The words of fields whose values are names of a list. */
const LISTS: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  claim_type: claimTypes,
  claimant_kind: claimantKinds,
  quote_form: quoteForms,
  verdict: verdicts,
  status: statuses,
};

function inWords(name: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? gettext("yes") : gettext("no");
  if (Array.isArray(value)) return value.join(name.endsWith("_span") ? "–" : ", ");
  return LISTS[name]?.()[String(value)] ?? String(value);
}
