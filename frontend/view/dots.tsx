/** The margin: a dot at each claim's first line. For screen readers this list of buttons is the highlights' equal. */
import { showSuggestion } from "../state/commands.ts";
import { useScreen } from "./context.ts";
import { Dot, SuggestionDot } from "./label.tsx";
import { type Item, keyOf, type Margin } from "./margin.ts";

export function Dots({ margin }: { margin: Margin }) {
  const tops = margin.tops.value;
  return (
    <ol class="dots" aria-label={gettext("Claims in the margin")}>
      {margin.items.value.map((item) => (
        <li key={keyOf(item)}>
          <DotButton item={item} top={tops.get(keyOf(item))} />
        </li>
      ))}
    </ol>
  );
}

function DotButton({ item, top }: { item: Item; top: number | undefined }) {
  const screen = useScreen();
  const style = { top: `${top ?? 0}px`, visibility: top === undefined ? "hidden" : "visible" } as const;
  if (item.kind === "suggestion") {
    const name = interpolate(gettext("Suggestion: %(quote)s"), { quote: item.suggestion.quote }, true);
    return (
      <button
        type="button"
        data-l="suggested"
        style={style}
        aria-label={name}
        title={item.suggestion.why}
        onClick={() => showSuggestion(screen, item.suggestion)}
      >
        <SuggestionDot />
      </button>
    );
  }
  const { claim } = item;
  const links = claim.evidence.length;
  const chosen = screen.chosen.value === claim.id;
  return (
    <button
      type="button"
      data-l={claim.label}
      style={style}
      aria-label={nameOf(screen.labelName(claim.label), claim.quote, links, claim.mine ? "" : claim.annotator)}
      aria-current={chosen ? "true" : undefined}
      onClick={() => screen.choose(claim.id)}
    >
      {links > 0 && <span class="n">{links}</span>}
      <Dot label={claim.label} />
    </button>
  );
}

function nameOf(label: string, quote: string, links: number, annotator: string): string {
  const linked = links
    ? interpolate(ngettext("%(count)s link, ", "%(count)s links, ", links), { count: links }, true)
    : "";
  const by = annotator ? ` (${annotator})` : "";
  return linked + interpolate(gettext("%(label)s claim: %(quote)s"), { label: label + by, quote }, true);
}
