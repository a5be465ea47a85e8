/** What is known of a claim, to be written where it is read. Only what is filled or asked for shows. */

import squarePen from "lucide:square-pen";
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Claim } from "../api/wire.ts";
import { change } from "../state/doing.ts";
import { type Fact, isMissing, shownFacts } from "../state/facts.ts";
import { readDate, writeDate } from "../text/dates.ts";
import { useScreen } from "./context.ts";
import { afterRender, useInstantEffect } from "./effects.ts";
import { Check, Choice, type Editor, Words } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { claimantKinds, claimTypes, quoteForms, verdicts } from "./words.ts";

export function Facts({ claim, more }: { claim: Claim; more: Signal<boolean> }) {
  const screen = useScreen();
  const list = useRef<HTMLDListElement>(null);
  const editor: Editor = { claim, save: (fields, seen) => change(screen, claim, fields, seen) };
  const toggle = () => {
    more.value = !more.peek();
  };
  useInstantEffect(() => {
    const wanted = screen.wanted.value;
    if (!wanted || wanted === "popover") return;
    more.value = true;
    screen.wanted.value = null;
    // After the render that this asks for, and still before the next key press, which belongs to the field.
    afterRender(() => list.current?.querySelector<HTMLElement>(`[data-fact="${wanted}"]`)?.focus());
  }, []);
  return (
    <>
      <dl class="facts" ref={list}>
        {shownFacts(claim, more.value).map((fact) => (
          <FactRow key={fact} fact={fact} editor={editor} />
        ))}
      </dl>
      {claim.can_change && (
        <button class="btn btn--bare btn--small" type="button" aria-expanded={more.value} onClick={toggle}>
          <Icon shapes={squarePen} small />
          {more.value ? gettext("Fewer fields") : gettext("More fields")}
        </button>
      )}
    </>
  );
}

function FactRow({ fact, editor }: { fact: Fact; editor: Editor }) {
  const { name, fields } = FIELDS[fact];
  const missing = isMissing(editor.claim, fact);
  return (
    <>
      <dt>{name()}</dt>
      <dd>
        {missing && <span class="badge badge--dash">{gettext("needed")}</span>}
        {fields(editor)}
      </dd>
    </>
  );
}

interface FactFields {
  readonly name: () => string;
  readonly fields: (editor: Editor) => JSX.Element;
}

const FIELDS: Readonly<Record<Fact, FactFields>> = {
  normalised: {
    name: () => gettext("Stands alone"),
    fields: (editor) => (
      <Words editor={editor} name="normalised" hint={gettext("The claim as one sentence of its own")} />
    ),
  },
  attribution: {
    name: () => gettext("Attribution"),
    fields: (editor) => (
      <>
        <Words editor={editor} name="claimant_name" hint={gettext("Who says so")} />
        <Choice editor={editor} name="claimant_kind" options={claimantKinds()} hint={gettext("kind")} />
        <Choice editor={editor} name="quote_form" options={quoteForms()} hint={gettext("form")} />
      </>
    ),
  },
  contest: {
    name: () => gettext("Contested by"),
    fields: (editor) => (
      <>
        <Words editor={editor} name="contested_by" hint={gettext("Who denies it")} />
        <Check editor={editor} name="contested_by_author">
          {gettext("the author’s own voice")}
        </Check>
      </>
    ),
  },
  reason: {
    name: () => gettext("Reason"),
    fields: (editor) => <Words editor={editor} name="reason" hint={gettext("Why this label")} />,
  },
  when: {
    name: () => gettext("When"),
    fields: (editor) => <When editor={editor} />,
  },
  where: {
    name: () => gettext("Where"),
    fields: (editor) => <Words editor={editor} name="place" hint={gettext("Place")} />,
  },
  what: {
    name: () => gettext("What"),
    fields: (editor) => (
      <>
        <Choice editor={editor} name="claim_type" options={claimTypes()} hint={gettext("type")} />
        <Choice
          editor={editor}
          name="checkable"
          options={{ true: gettext("checkable"), false: gettext("not checkable") }}
          read={(typed) => (typed === "" ? null : typed === "true")}
          hint={gettext("checkable?")}
        />
      </>
    ),
  },
  chain: {
    name: () => gettext("Source chain"),
    fields: (editor) => <List editor={editor} name="source_chain" hint={gettext("inner sources; between commas")} />,
  },
  topics: {
    name: () => gettext("Topics"),
    fields: (editor) => <List editor={editor} name="topics" hint={gettext("between commas")} />,
  },
  note: {
    name: () => gettext("Note"),
    fields: (editor) => <Words editor={editor} name="note" hint={gettext("For whoever reads this next")} />,
  },
};

function When({ editor }: { editor: Editor }) {
  const { claim_date: date, claim_date_precision: precision } = editor.claim;
  const read = (typed: string) => {
    const known = readDate(typed);
    return known && { claim_date: known.date, claim_date_precision: known.precision };
  };
  return (
    <Words
      editor={editor}
      name="claim_date"
      hint={gettext("2014, 2014-04 or 2014-04-09")}
      shown={writeDate({ date, precision })}
      read={read}
      fault={gettext("Not saved: a year, a month or a day is meant, as in 2014, 2014-04 or 2014-04-09.")}
    />
  );
}

function List({ editor, name, hint }: { editor: Editor; name: "source_chain" | "topics"; hint: string }) {
  const read = (typed: string) => ({
    [name]: typed
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  });
  return <Words editor={editor} name={name} hint={hint} shown={editor.claim[name].join(", ")} read={read} />;
}

/** The verdict comes from evidence, so it has a place of its own; it shows once there is one, or among all fields. */
export function Verdict({ claim, more }: { claim: Claim; more: boolean }) {
  const screen = useScreen();
  if (!claim.verdict && !more) return null;
  const editor: Editor = { claim, save: (fields, seen) => change(screen, claim, fields, seen) };
  return (
    <section class="part">
      <h3 class="h">{gettext("Verdict")}</h3>
      <Choice editor={editor} name="verdict" options={verdicts()} hint={gettext("no verdict yet")} />
      <Words editor={editor} name="justification" hint={gettext("What it rests on")} />
    </section>
  );
}
