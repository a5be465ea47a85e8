/** Keys as they are printed, and the sheet of all of them, written from the one table. */
import x from "lucide:x";
import { useEffect, useRef } from "preact/hooks";
import type { Scope } from "../state/keys.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";

const SIGNS: Readonly<Record<string, string>> = {
  ArrowRight: "→",
  ArrowLeft: "←",
  Enter: "⏎",
  Escape: "Esc",
  Delete: "Del",
};
const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

export function KeysOf({ chords }: { chords: readonly string[] }) {
  return (
    <>
      {chords.map((chord) => (
        <kbd key={chord}>{printed(chord)}</kbd>
      ))}
    </>
  );
}

/** "Ctrl Z", "Shift →"; a Mac's own signs there. */
function printed(chord: string): string {
  const parts = chord.split("+");
  return parts
    .map((part) => (part === "Ctrl" && isMac ? "⌘" : (SIGNS[part] ?? part)))
    .map((part) => (part.length === 1 && parts.length > 1 ? part.toUpperCase() : part))
    .join(" ");
}

export function KeySheet() {
  const { keysOpen } = useScreen();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = keysOpen.value;
  const close = () => dialog.current?.close();
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  return (
    <dialog
      class="dialog--wide"
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={() => {
        keysOpen.value = false;
      }}
    >
      <header>
        <h2 id="keys-title">{gettext("Keys")}</h2>
        <button class="btn btn--bare btn--icon" type="button" aria-label={gettext("Close")} onClick={close}>
          <Icon shapes={x} />
        </button>
      </header>
      <div class="keys">
        <KeyList scope="article" title={gettext("In the article")} />
        <div>
          <KeyList scope="claim" title={gettext("With a claim chosen")} />
          <KeyList scope="evidence" title={gettext("In the evidence drawer")} />
        </div>
      </div>
      <p class="muted small">
        {gettext("Selecting with the mouse takes whole words; hold Alt to take exactly the characters.")}
      </p>
    </dialog>
  );
}

function KeyList({ scope, title }: { scope: Scope; title: string }) {
  const rows = useScreen().keys.filter((binding) => binding.scope === scope);
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.flatMap(({ keys, say }) => [
          <dt key={`${Object.keys(keys)}-name`}>{say()}</dt>,
          <dd key={`${Object.keys(keys)}`}>
            <KeysOf chords={Object.keys(keys)} />
          </dd>,
        ])}
      </dl>
    </section>
  );
}
