/** The words of the article that tie a claim to its source: read here, marked in the text while the claim is chosen. */
import x from "lucide:x";
import type { Pair } from "../api/wire.ts";
import { useScreen } from "./context.ts";
import type { Editor } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { fieldNames } from "./words.ts";

export function Anchors({ editor }: { editor: Editor }) {
  const { claimant_name, claimant_span, cue_span } = editor.claim;
  return (
    <>
      {/* A pronoun that nobody has resolved: the words are all that is known of the source. */}
      {!claimant_name && claimant_span && <Anchor editor={editor} name="claimant_span" place={claimant_span} />}
      {cue_span && <Anchor editor={editor} name="cue_span" place={cue_span} />}
    </>
  );
}

function Anchor({ editor, name, place }: { editor: Editor; name: "claimant_span" | "cue_span"; place: Pair }) {
  const words = useScreen().reading.value?.offsets.slice({ start: place[0], end: place[1] });
  const called = fieldNames()[name];
  return (
    <span class="anchor" title={called}>
      <span class="sr">{called}: </span>
      <q dir="auto">{words}</q>
      {editor.claim.can_change && (
        <button
          class="btn btn--bare btn--icon"
          type="button"
          aria-label={interpolate(gettext("Not these words: %(words)s"), { words }, true)}
          onClick={() => editor.save({ [name]: null })}
        >
          <Icon shapes={x} small />
        </button>
      )}
    </span>
  );
}
