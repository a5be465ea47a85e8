/** A field's name and its value in words, to be read beside another. */
import type { EvidenceFields, Source, Stance } from "../api/wire.ts";
import type { LinkName } from "../state/conflicts.ts";
import { StanceWord } from "./evidence.tsx";
import { LabelWord } from "./label.tsx";
import { claimantKinds, claimTypes, fieldNames, quoteForms, statuses, verdicts } from "./words.ts";

export function Value({ name, value }: { name: string; value: unknown }) {
  if (name === "label" && value) return <LabelWord label={String(value)} />;
  if (name === "stance" && value) return <StanceWord stance={value as Stance} />;
  if (name === "linked" && value) return <Whole fields={value as EvidenceFields} />;
  const words = inWords(name, value);
  return (
    <span class={words ? undefined : "muted"} dir="auto">
      {words || gettext("none")}
    </span>
  );
}

/** All that is written of a link. */
function Whole({ fields: { stance, quote, note } }: { fields: EvidenceFields }) {
  return (
    <span>
      {stance && <StanceWord stance={stance} />} <bdi>{[quote && `“${quote}”`, note].filter(Boolean).join(" ")}</bdi>
    </span>
  );
}

/** What a field of a claim is called. */
export function fieldName(name: string): string {
  const names: Readonly<Record<string, string>> = { ...fieldNames(), status: gettext("Status") };
  return names[name] ?? name;
}

/** What a field of a link is called. */
export function linkFieldName(name: string): string {
  const names: Readonly<Record<LinkName | "linked", string>> = {
    linked: gettext("Evidence"),
    stance: gettext("Stance"),
    quote: gettext("Passage"),
    note: gettext("Note"),
    set: gettext("Set"),
    question: gettext("Question"),
    answer_type: gettext("Kind of answer"),
  };
  return names[name as LinkName] ?? name;
}

/** What a source is known by. */
export function sourceTitle({ kind, title, publisher, url, article_number: number, article_title }: Source): string {
  if (kind !== "article") return title || publisher || url;
  return interpolate(gettext("Article %(number)s, %(title)s"), { number, title: article_title }, true);
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
  if (name === "linked") return gettext("removed");
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? gettext("yes") : gettext("no");
  if (Array.isArray(value)) return value.join(name.endsWith("_span") ? "–" : ", ");
  return LISTS[name]?.()[String(value)] ?? String(value);
}
