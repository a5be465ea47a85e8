/** Fields that look like text until one writes in them. What is typed is saved on leaving the field, or with Enter. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Claim, ClaimContent, ClaimFields } from "../api/wire.ts";
import { fieldNames } from "./words.ts";

export interface Editor {
  readonly claim: Claim;
  readonly save: (fields: ClaimFields) => void;
}

type Name = keyof ClaimContent;

interface WordsProps {
  editor: Editor;
  name: Name;
  hint: string;
  /** How the value is written, where it isn't a string. */
  shown?: string;
  /** What is typed as fields, or null where it makes no sense: then it stays, marked, until it does. */
  read?: (typed: string) => ClaimFields | null;
}

export function Words({ editor, name, hint, shown, read }: WordsProps) {
  const value = shown ?? String(editor.claim[name] ?? "");
  const typed = useSignal<string | null>(null);
  const wrong = useSignal(false);
  const commit = () => {
    if (typed.peek() === null || typed.peek() === value) {
      typed.value = null;
      return;
    }
    const fields = read ? read(typed.peek()!) : { [name]: typed.peek()! };
    wrong.value = fields === null;
    if (!fields) return;
    typed.value = null;
    editor.save(fields);
  };
  useCommitOnLeaving(commit);
  return (
    <textarea
      class="plain"
      rows={1}
      aria-label={fieldNames()[name]}
      aria-invalid={wrong.value}
      data-fact={name}
      placeholder={editor.claim.can_change ? hint : ""}
      readOnly={!editor.claim.can_change}
      value={typed.value ?? value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
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
  const value = String(editor.claim[name] ?? "");
  return (
    <select
      class="plain"
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
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={editor.claim[name] === true}
        disabled={!editor.claim.can_change}
        onChange={(event) => editor.save({ [name]: event.currentTarget.checked })}
      />
      {children}
    </label>
  );
}
