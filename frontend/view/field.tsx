/** Fields that look like text until one writes in them. What is typed is saved on leaving the field, or with Enter. */
import { batch, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Claim, ClaimContent, ClaimFields } from "../api/wire.ts";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { fieldNames } from "./words.ts";

export interface Editor {
  readonly claim: Claim;
  /** Whether fields that hold nothing are shown too. */
  readonly more: boolean;
  /** The fields that the claim's label asks for and that hold nothing. */
  readonly asked: ReadonlySet<string>;
  /** The fields that hold what the pipeline read. */
  readonly proposed: ReadonlySet<string>;
  /** `seen` is the claim as it was when the person began to write. */
  readonly save: (fields: ClaimFields, seen?: Claim) => void;
}

type Name = keyof ClaimContent;

interface WordsProps {
  editor: Editor;
  name: Name;
  hint: string;
  /** How the value is written, where it isn't a string. */
  shown?: string;
  /** What is typed as fields, or null where it makes no sense: then it stays, with the fault told, until it does. */
  read?: (typed: string) => ClaimFields | null;
  fault?: string;
}

/** What is being written, and what stood there when it was begun. It outlives the card and the page. */
interface Draft {
  readonly typed: string;
  readonly claim: Claim;
  readonly value: string;
}

function recallDraft(screen: Screen, place: string): Draft | null {
  const kept = screen.drafts.peek().get(place);
  return kept === undefined ? null : (JSON.parse(kept) as Draft);
}

export function Words({ editor, name, hint, shown, read, fault }: WordsProps) {
  const screen = useScreen();
  const field = useRef<HTMLTextAreaElement>(null);
  const place = `${editor.claim.id}-${name}`;
  const value = shown ?? String(editor.claim[name] ?? "");
  const draft = useMemo(() => recallDraft(screen, place), [screen, place]);
  const typed = useSignal(draft?.typed ?? null);
  const wrong = useSignal(draft !== null && read?.(draft.typed) === null);
  const begun = useRef<Omit<Draft, "typed"> | null>(draft);
  const meanwhile = typed.value !== null && begun.current !== null && begun.current.value !== value;
  const commit = () => {
    const words = typed.peek();
    const isNew = words !== null && words !== value;
    const fields = isNew && (read ? read(words) : { [name]: words });
    wrong.value = fields === null;
    if (wrong.peek()) return;
    typed.value = null;
    batch(() => {
      if (fields) editor.save(fields, begun.current?.claim);
      screen.keepDraft(place, null); // kept and dropped in one go with what is saved
    });
    begun.current = null;
  };
  useCommitOnLeaving(commit);
  const needed = editor.asked.has(name);
  if (value === "" && typed.value === null && !editor.more && !needed && !field.current?.matches(":focus")) return null;
  return (
    <>
      <textarea
        class="plain"
        ref={field}
        rows={1}
        aria-label={fieldNames()[name]}
        aria-invalid={wrong.value}
        aria-describedby={wrong.value ? `${place}-fault` : undefined}
        data-fact={name}
        aria-required={needed}
        placeholder={placeholder(editor, hint, needed)}
        readOnly={!editor.claim.can_change}
        data-proposed={editor.proposed.has(name)}
        value={typed.value ?? value}
        onInput={(event) => {
          begun.current ??= { claim: editor.claim, value };
          typed.value = event.currentTarget.value;
          screen.keepDraft(place, JSON.stringify({ ...begun.current, typed: typed.peek() }));
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {meanwhile && <Meanwhile value={value} />}
      {wrong.value && fault && (
        <p class="fault" id={`${place}-fault`} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

function placeholder({ claim }: Editor, hint: string, needed: boolean): string {
  if (!claim.can_change) return needed ? gettext("needed") : "";
  return needed ? interpolate(gettext("%(hint)s · needed"), { hint }, true) : hint;
}

/** Somebody else wrote into the field that one is typing in: both stay, and are decided on once it is left. */
function Meanwhile({ value }: { value: string }) {
  const words = value ? gettext("Meanwhile changed to: %(value)s") : gettext("Meanwhile emptied.");
  return (
    <p class="small" role="status" dir="auto">
      {interpolate(words, { value }, true)} <span class="muted">{gettext("What you type is kept beside it.")}</span>
    </p>
  );
}

/** Saves what is still in the field when it goes: another claim was chosen, or the page is left. */
function useCommitOnLeaving(commit: () => void): void {
  const latest = useRef(commit);
  latest.current = commit;
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
}

interface ChoiceProps {
  editor: Editor;
  name: Name;
  options: Readonly<Record<string, string>>;
  hint: string;
  read?: (typed: string) => unknown;
}

export function Choice({ editor, name, options, hint, read = (typed) => typed }: ChoiceProps) {
  const field = useRef<HTMLSelectElement>(null);
  const value = String(editor.claim[name] ?? "");
  // One that was just emptied keeps its place while it has the focus.
  if (value === "" && !editor.more && !field.current?.matches(":focus")) return null;
  return (
    <select
      class="plain"
      ref={field}
      data-proposed={editor.proposed.has(name)}
      aria-label={fieldNames()[name]}
      data-fact={name}
      data-empty={value === ""}
      disabled={!editor.claim.can_change}
      value={value}
      onChange={(event) => editor.save({ [name]: read(event.currentTarget.value) })}
    >
      <option value="">{hint}</option>
      {Object.entries(options).map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  );
}

interface CheckProps {
  editor: Editor;
  name: Name;
  children: string;
}

export function Check({ editor, name, children }: CheckProps) {
  const field = useRef<HTMLInputElement>(null);
  if (!editor.claim[name] && !editor.more && !field.current?.matches(":focus")) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        ref={field}
        checked={editor.claim[name] === true}
        disabled={!editor.claim.can_change}
        onChange={(event) => editor.save({ [name]: event.currentTarget.checked })}
      />
      {children}
    </label>
  );
}
