/** The foot: the keys of this moment, and where the chosen claim stands. */
import { useScreen } from "./context.ts";
import { scopesOf } from "./keyboard.ts";
import { KeysOf } from "./keysheet.tsx";

export function Strip() {
  const screen = useScreen();
  const scopes = scopesOf(screen);
  const shown = screen.keys.filter(({ scope, strip }) => strip && scopes.includes(scope));
  return (
    <footer class="strip">
      {shown.map((binding) => (
        <span class="key" key={Object.keys(binding.keys).join()}>
          <KeysOf chords={Object.keys(binding.keys)} /> {binding.say()}
        </span>
      ))}
      <span class="end">
        <Whereabouts />
      </span>
      <button
        class="key"
        type="button"
        onClick={() => {
          screen.keysOpen.value = true;
        }}
      >
        <KeysOf chords={["?"]} /> {gettext("all keys")}
      </button>
    </footer>
  );
}

/** "Claim 4 of 6 · 998–1055 · quote matches": in code points, and compared with the text there and then. */
function Whereabouts() {
  const screen = useScreen();
  const [claim, pick, reading] = [screen.claim.value, screen.pick.value, screen.reading.value];
  const span = pick ?? claim;
  if (!reading || !span) return <Armed />;
  const place = <span class="mono">{`${span.start}–${span.end}`}</span>;
  if (!claim) {
    return (
      <>
        {gettext("Selection")} · {place}
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
  if (!screen.armed.value) return null;
  return (
    <>{interpolate(gettext("Enter claims as %(label)s"), { label: screen.labelName(screen.armed.value) }, true)}</>
  );
}
