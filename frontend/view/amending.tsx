/** Changing a link where it stands: its stance, its passage and its note. Its source stays: another is another link. */
import pencil from "lucide:pencil";
import { batch } from "@preact/signals";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { Evidence, EvidenceFields, Stance } from "../api/wire.ts";
import { linkFields, same } from "../state/conflicts.ts";
import { amend } from "../state/deciding.ts";
import { type LinkDraft, linkPlace, readDraft, written } from "../state/linkdrafts.ts";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { StanceWord } from "./evidence.tsx";
import { Icon } from "./icon.tsx";
import { linkFieldName } from "./value.tsx";
import { useWanted } from "./wanted.ts";

const STANCES: readonly Stance[] = ["supports", "refutes", "context"];

interface LinkProps {
  link: Evidence;
  number: number;
}

export function AmendButton({ link, number }: LinkProps) {
  const screen = useScreen();
  const button = useRef<HTMLButtonElement>(null);
  const place = linkPlace(link);
  useWanted(
    (wanted) => wanted === `${place} done`,
    () => button.current?.focus(),
  );
  const open = () =>
    batch(() => {
      keep(screen, { seen: link, fields: {} });
      screen.wanted.value = `${place} begun`;
    });
  return (
    <button
      class="btn btn--bare btn--icon"
      type="button"
      aria-label={interpolate(gettext("Change evidence %(number)s"), { number }, true)}
      ref={button}
      onClick={open}
    >
      <Icon shapes={pencil} small />
    </button>
  );
}

export function Amending({ link, number }: LinkProps) {
  const screen = useScreen();
  const note = useRef<HTMLTextAreaElement>(null);
  const place = linkPlace(link);
  const draft = readDraft(screen.drafts.value.get(place)!);
  const { seen, fields } = draft;
  useWanted(
    (wanted) => wanted === `${place} begun`,
    () => note.current?.focus(),
  );
  const write = (more: EvidenceFields) => keep(screen, { seen, fields: { ...fields, ...more } });
  const close = (changed: EvidenceFields) =>
    batch(() => {
      if (Object.keys(changed).length) amend(screen, seen, changed);
      screen.keepDraft(place, null); // kept and dropped in one go with what is saved
      screen.wanted.value = `${place} done`;
    });
  const now = { ...seen, ...fields };
  return (
    <fieldset class="stack">
      <legend class="sr">{interpolate(gettext("Evidence %(number)s"), { number }, true)}</legend>
      <div class="seg seg--fill" role="group" aria-label={linkFieldName("stance")}>
        {STANCES.map((stance) => (
          <button key={stance} type="button" aria-pressed={now.stance === stance} onClick={() => write({ stance })}>
            <StanceWord stance={stance} />
          </button>
        ))}
      </div>
      {!link.span && <Text name="quote" value={now.quote} write={(quote) => write({ quote })} />}
      <Text name="note" value={now.note} write={(typed) => write({ note: typed })} field={note} />
      {!same(link, linkFields(seen)) && <Meanwhile />}
      <div class="line">
        <button class="btn" type="button" onClick={() => close(written(draft))}>
          {gettext("Save")}
        </button>
        <button class="btn btn--bare" type="button" onClick={() => close({})}>
          {gettext("Cancel")}
        </button>
      </div>
    </fieldset>
  );
}

function keep(screen: Screen, draft: LinkDraft): void {
  screen.keepDraft(linkPlace(draft.seen), JSON.stringify(draft));
}

/** Somebody else changed it while one is typing: both stay, and are decided on once it is saved. */
function Meanwhile() {
  return (
    <p class="small" role="status">
      {gettext("Someone changed this evidence meanwhile.")}{" "}
      <span class="muted">{gettext("What you type is kept beside it.")}</span>
    </p>
  );
}

interface TextProps {
  name: "quote" | "note";
  value: string;
  write: (typed: string) => void;
  field?: RefObject<HTMLTextAreaElement | null>;
}

function Text({ name, value, write, field }: TextProps) {
  return (
    <label class="field">
      <span class="name">{linkFieldName(name)}</span>
      <textarea
        class={name === "quote" ? "input quote" : "input"}
        ref={field}
        rows={2}
        dir="auto"
        value={value}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
    </label>
  );
}
