/** What is known of a claim, to be written where it is read. Only what is filled or asked for shows. */

import squarePen from "lucide:square-pen";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Claim } from "../api/wire.ts";
import { COMMANDS } from "../state/commands.ts";
import { change } from "../state/doing.ts";
import { type Fact, missing, shownFacts } from "../state/facts.ts";
import { proposed } from "../state/prefilling.ts";
import { Anchors } from "./anchors.tsx";
import { useScreen } from "./context.ts";
import { afterRender } from "./effects.ts";
import { Check, Choice, type Editor, Words } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { Key } from "./key.tsx";
import { List, When } from "./parsed.tsx";
import { useWanted } from "./wanted.ts";
import { claimantKinds, claimTypes, fieldNames, quoteForms } from "./words.ts";

export function Facts({ claim: shown }: { claim: Claim }) {
  const screen = useScreen();
  // As it is at this very moment: the card comes a frame late, and who types on in between must go on from what stands.
  const claim = screen.claimsById.value.get(shown.id) ?? shown;
  const list = useRef<HTMLDListElement>(null);
  const more = screen.more.value;
  const { labels } = screen.bootstrap;
  const read = screen.read.value;
  const asked = missing(claim, labels);
  const editor: Editor = {
    claim,
    more,
    asked: new Set(asked.map(({ field }) => field)),
    proposed: read ? proposed(claim, read, screen.claims.value) : new Set(),
    save: (fields, seen) => change(screen, claim, fields, seen),
  };
  useWanted(
    (wanted) => wanted in fieldNames(),
    (wanted) => {
      screen.more.value = true;
      // After the render that this asks for, and still before the next key press, which belongs to the field.
      afterRender(() => list.current?.querySelector<HTMLElement>(`[data-fact="${wanted}"]`)?.focus());
    },
    claim.id,
  );
  return (
    <div class="folds" data-part="facts">
      <dl class="facts" ref={list}>
        {shownFacts(claim, labels, more).map((fact) => (
          <FactRow key={fact} fact={fact} editor={editor} />
        ))}
      </dl>
      {claim.can_change && <More />}
    </div>
  );
}

function More() {
  const screen = useScreen();
  const more = screen.more.value;
  return (
    <button
      class="btn btn--bare btn--small"
      type="button"
      aria-expanded={more}
      onClick={() => COMMANDS.more(screen, "")}
    >
      <Icon shapes={squarePen} small />
      {more ? gettext("Fewer fields") : gettext("More fields")} <Key of="more" />
    </button>
  );
}

function FactRow({ fact, editor }: { fact: Fact; editor: Editor }) {
  const { name, holds, fields } = FIELDS[fact];
  const isProposed = holds.some((field) => editor.proposed.has(field));
  return (
    <>
      <dt>{name()}</dt>
      <dd>
        {fields(editor)}
        {isProposed && (
          <span class="small muted" title={gettext("Read from the text by the workbench: check it, or change it.")}>
            {gettext("proposed")}
          </span>
        )}
      </dd>
    </>
  );
}

interface FactFields {
  readonly name: () => string;
  /** The fields that the pipeline may have filled. */
  readonly holds: readonly string[];
  readonly fields: (editor: Editor) => JSX.Element;
}

const FIELDS: Readonly<Record<Fact, FactFields>> = {
  normalised: {
    name: () => gettext("Stands alone"),
    holds: [],
    fields: (editor) => (
      <Words editor={editor} name="normalised" hint={gettext("The claim as one sentence of its own")} />
    ),
  },
  attribution: {
    name: () => gettext("Attribution"),
    holds: ["claimant_name", "claimant_span", "claimant_kind", "quote_form", "cue_span"],
    fields: (editor) => (
      <>
        <Words editor={editor} name="claimant_name" hint={gettext("Who says so")} />
        <Choice editor={editor} name="claimant_kind" options={claimantKinds()} hint={gettext("kind")} />
        <Choice editor={editor} name="quote_form" options={quoteForms()} hint={gettext("form")} />
        <Anchors editor={editor} />
      </>
    ),
  },
  contest: {
    name: () => gettext("Contested by"),
    holds: [],
    fields: (editor) => (
      <>
        <Words editor={editor} name="contested_by" hint={gettext("Who denies it")} />
        {/* The other answer to what a label may ask. */}
        <Check editor={{ ...editor, more: editor.more || editor.asked.has("contested_by") }} name="contested_by_author">
          {gettext("the author’s own voice")}
        </Check>
      </>
    ),
  },
  reason: {
    name: () => gettext("Reason"),
    holds: [],
    fields: (editor) => <Words editor={editor} name="reason" hint={gettext("Why this label")} />,
  },
  circumstances: {
    name: () => gettext("When, what"),
    holds: ["claim_date"],
    fields: (editor) => (
      <>
        <When editor={editor} />
        <Words editor={editor} name="place" hint={gettext("Place")} />
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
    holds: [],
    fields: (editor) => <List editor={editor} name="source_chain" hint={gettext("inner sources; between commas")} />,
  },
  topics: {
    name: () => gettext("Topics"),
    holds: [],
    fields: (editor) => <List editor={editor} name="topics" hint={gettext("between commas")} />,
  },
  note: {
    name: () => gettext("Note"),
    holds: [],
    fields: (editor) => <Words editor={editor} name="note" hint={gettext("For whoever reads this next")} />,
  },
};
