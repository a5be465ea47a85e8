/** The foot: the keys of this moment, and where the chosen claim stands. */
import { counting } from "../state/lookup.ts";
import { standsIn } from "../state/waiting.ts";
import { useScreen } from "./context.ts";
import { Key, KeysOf } from "./key.tsx";
import { scopesOf } from "./keyboard.ts";

export function Strip() {
  const screen = useScreen();
  const shown = counting(screen.keys.value, scopesOf(screen)).filter(({ strip }) => strip);
  return (
    <footer class="strip">
      {/* Those for which there is no room wrap out of sight, whole: what stands after them is never cut. */}
      <span class="moment">
        {shown.map((binding) => (
          <span class="key" key={`${binding.scope} ${Object.keys(binding.keys)}`}>
            <KeysOf chords={Object.keys(binding.keys)} /> {binding.say()}
          </span>
        ))}
      </span>
      <span class="end">
        <Armed />
        <Whereabouts />
      </span>
      <button
        class="key"
        type="button"
        onClick={() => {
          screen.keysOpen.value = true;
        }}
      >
        <Key of="keys" /> {gettext("all keys")}
      </button>
    </footer>
  );
}

/** "Claim 4 of 6 · 998–1055 · quote matches": in code points, and compared with the text there and then. */
function Whereabouts() {
  const screen = useScreen();
  const [chosen, pick, reading] = [screen.claim.value, screen.pick.value, screen.reading.value];
  const claim = chosen && standsIn(chosen, reading?.article.revision) ? chosen : null;
  const span = pick ?? claim;
  if (!reading || !span) return null;
  const place = <span class="mono">{`${span.start}–${span.end}`}</span>;
  if (!claim) {
    return (
      <>
        {screen.suggestion.value ? gettext("Suggestion") : gettext("Selection")} · {place}
      </>
    );
  }
  const claims = screen.visible.value;
  const counts = { at: claims.findIndex(({ id }) => id === claim.id) + 1, all: claims.length };
  const matches = reading.offsets.slice(claim) === claim.quote;
  return (
    <>
      {interpolate(gettext("Claim %(at)s of %(all)s"), counts, true)} · {place} ·{" "}
      {matches ? gettext("quote matches") : gettext("quote differs")}
    </>
  );
}

function Armed() {
  const screen = useScreen();
  const armed = screen.armed.value;
  if (!armed) return null;
  const label = screen.labelName(armed);
  return (
    <span class="armed-key">
      {interpolate(gettext("What you select becomes %(label)s · Esc ends it"), { label }, true)}
    </span>
  );
}
