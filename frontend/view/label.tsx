import type { Label } from "../api/wire.ts";
import { useScreen } from "./context.ts";

/** A label's name, written with its own highlight: the word is the specimen. */
export function LabelWord({ label }: { label: string }) {
  return (
    <span class="lab" data-l={label}>
      {useScreen().labelName(label)}
    </span>
  );
}

/** A dot's shape says the label too, so that colour is never alone: it follows the label's line. */
export function Dot({ label }: { label: string }) {
  const { labels } = useScreen().bootstrap;
  return (
    <svg class="dot" data-l={label} viewBox="0 0 10 10" aria-hidden="true">
      {shapeOf(labels.find(({ key }) => key === label)?.line)}
    </svg>
  );
}

export function SuggestionDot() {
  return (
    <svg class="dot" data-l="suggested" viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" stroke-width="1.3" stroke-dasharray="1.4 1.6" />
    </svg>
  );
}

function shapeOf(line: Label["line"] | undefined) {
  if (line === "wavy") return <path d="M5 .3 9.7 5 5 9.7 .3 5z" fill="currentColor" />;
  if (line === "solid") return <circle cx="5" cy="5" r="4" fill="currentColor" />;
  return <circle cx="5" cy="5" r="3.4" fill="none" stroke="currentColor" stroke-width="1.6" />;
}
