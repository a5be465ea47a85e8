/** The margin: a dot at each claim's first line, near what is in sight. Where one tabs on, the next come near. */
import messageSquare from "lucide:message-square";
import { Component } from "preact";
import type { Claim } from "../api/wire.ts";
import { showSuggestion } from "../state/going.ts";
import type { Item } from "../state/items.ts";
import { claimName, suggestionName } from "../state/naming.ts";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { Dot, SuggestionDot } from "./label.tsx";
import { useLater } from "./later.ts";
import { keyOf, type Margin } from "./margin.ts";

export function Dots({ margin }: { margin: Margin }) {
  const screen = useScreen();
  const chosen = useLater(screen.chosen);
  return (
    <ol class="dots" aria-label={gettext("Claims in the margin")}>
      {margin.dots.value.map(({ item, top }) => (
        <DotItem
          key={keyOf(item)}
          item={item}
          top={top}
          chosen={keyOf(item) === chosen}
          name={nameOf(item, screen)}
          screen={screen}
          margin={margin}
        />
      ))}
    </ol>
  );
}

interface Props {
  item: Item;
  top: number;
  chosen: boolean;
  name: string;
  screen: Screen;
  margin: Margin;
}

/** Drawn again only when something of its own changed. */
class DotItem extends Component<Props> {
  override shouldComponentUpdate({ item, top, chosen, name }: Props): boolean {
    const { props } = this;
    if (thing(item) !== thing(props.item) || name !== props.name) return true;
    return top !== props.top || chosen !== props.chosen;
  }

  override render({ item, top, chosen, name, screen, margin }: Props) {
    return (
      <li>
        <button
          type="button"
          data-l={item.kind === "claim" ? item.claim.label : "suggested"}
          style={{ top: `${top}px` }}
          title={item.kind === "suggestion" ? item.suggestion.why : undefined}
          aria-label={name}
          aria-current={chosen ? "true" : undefined}
          onClick={() => choose(item, screen)}
          onFocus={() => {
            margin.focused = keyOf(item);
          }}
          onBlur={() => {
            margin.focused = null;
          }}
        >
          {item.kind === "claim" ? <Signs claim={item.claim} /> : <SuggestionDot />}
        </button>
      </li>
    );
  }
}

/** Discussion, number of links, label. */
function Signs({ claim: { comments, evidence, label } }: { claim: Claim }) {
  return (
    <>
      {comments > 0 && <Icon shapes={messageSquare} small />}
      {evidence.length > 0 && <span class="n">{evidence.length}</span>}
      <Dot label={label} />
    </>
  );
}

function choose(item: Item, screen: Screen): void {
  if (item.kind === "claim") screen.choose(item.claim.id);
  else showSuggestion(screen, item.suggestion);
}

function thing(item: Item): unknown {
  return item.kind === "claim" ? item.claim : item.suggestion;
}

function nameOf(item: Item, screen: Screen): string {
  return item.kind === "claim"
    ? `${claimName(screen, item.claim)}: ${item.claim.quote}`
    : `${suggestionName(screen, item.suggestion)}: ${item.suggestion.quote}`;
}
