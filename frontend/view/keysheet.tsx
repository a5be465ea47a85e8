/** The sheet of all keys, written from the one table; single keys are changed and turned off here. */
import x from "lucide:x";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { chooseKeys, unkept } from "../api/ownkeys.ts";
import { chordOf } from "../state/chords.ts";
import { type Action, type Binding, bindings, type Scope } from "../state/keys.ts";
import { canChange, owned, refusal, withKey } from "../state/ownkeys.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { printed } from "./key.tsx";

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
      {open && <Sheet />}
    </dialog>
  );
}

function Sheet() {
  /** The action whose new key is waited for. */
  const waiting = useSignal<Action | null>(null);
  const fault = useSignal("");
  const rest = { waiting, fault };
  return (
    <>
      <Choices />
      <p class="fault" role="alert">
        {fault.value || unkept.value}
      </p>
      <div class="keys">
        <KeyList scope="article" title={gettext("In the article")} {...rest} />
        <KeyList scope="suggestion" title={gettext("With a suggestion shown")} {...rest} />
        <KeyList scope="claim" title={gettext("With a claim chosen")} {...rest} />
        <KeyList scope="comment" title={gettext("While writing a comment")} {...rest} />
        <KeyList scope="search" title={gettext("While searching")} {...rest} />
        <KeyList scope="evidence" title={gettext("In the evidence drawer")} {...rest} />
        <KeyList scope="review" title={gettext("On the review page")} {...rest} />
        <KeyList scope="pages" title={gettext("In lists")} {...rest} />
      </div>
      <p class="muted small">
        {gettext("Selecting with the mouse takes whole words; hold Alt to take exactly the characters.")}{" "}
        {gettext("A double click takes a word, a triple click its sentence.")}
      </p>
    </>
  );
}

/** All of them off, or all of them as they first were. */
function Choices() {
  const screen = useScreen();
  const { off, keys } = screen.own.value;
  return (
    <div class="line line--wrap">
      <label class="check">
        <input
          type="checkbox"
          checked={off}
          onChange={(event) => chooseKeys(screen, { off: event.currentTarget.checked, keys })}
        />
        {gettext("Single keys off")}
      </label>
      <span class="muted small grow">
        {gettext("A key of one character can be changed: choose it, then press another.")}
      </span>
      <button
        class="btn"
        type="button"
        disabled={Object.keys(keys).length === 0}
        onClick={() => chooseKeys(screen, { off, keys: {} })}
      >
        {gettext("Back to the first keys")}
      </button>
    </div>
  );
}

interface ListProps {
  scope: Scope;
  title: string;
  waiting: Signal<Action | null>;
  fault: Signal<string>;
}

function KeyList({ scope, title, ...rest }: ListProps) {
  const { bootstrap } = useScreen();
  const rows = bindings(bootstrap.labels).filter((binding) => binding.scope === scope);
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map((binding) => (
          <div key={Object.keys(binding.keys).join()}>
            <dt>{binding.say()}</dt>
            <dd>
              {Object.entries(binding.keys).map(([chord, action]) => (
                <OneKey key={chord} chord={chord} action={action} binding={binding} {...rest} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface KeyProps extends Pick<ListProps, "waiting" | "fault"> {
  chord: string;
  action: Action;
  binding: Binding;
}

function OneKey({ chord, action, binding, waiting, fault }: KeyProps) {
  const screen = useScreen();
  const own = screen.own.value;
  if (!canChange(chord, action)) return <kbd data-off={own.off && action === "label"}>{printed(chord)}</kbd>;
  const table = bindings(screen.bootstrap.labels);
  const key = own.keys[action] ?? chord;
  const waits = waiting.value === action;
  const take = (event: KeyboardEvent) => {
    if (!waits || event.isComposing || ["Shift", "AltGraph", "Tab"].includes(event.key)) return;
    event.preventDefault(); // Escape keeps the key as it was, and the sheet open
    event.stopPropagation();
    const pressed = chordOf(event);
    const now = owned(table, { ...own, off: false });
    fault.value = pressed === "Escape" ? "" : refusal(now, action, pressed);
    if (pressed !== "Escape" && !fault.peek()) chooseKeys(screen, withKey(own, table, action, pressed));
    if (!fault.peek()) waiting.value = null;
  };
  const name = interpolate(gettext("Change the key %(key)s: %(what)s"), { key, what: binding.say() }, true);
  return (
    <button
      class="key"
      type="button"
      aria-label={waits ? gettext("Press the new key") : name}
      onClick={() => {
        waiting.value = action;
        fault.value = "";
      }}
      onKeyDown={take}
      onBlur={() => {
        if (waits) waiting.value = null;
      }}
    >
      <kbd data-off={own.off}>{waits ? "…" : key || gettext("none")}</kbd>
    </button>
  );
}
