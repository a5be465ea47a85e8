/** The claims panel: every claim a row, the chosen one a card. On narrow pages a sheet at the foot. */

import chevronDown from "lucide:chevron-down";
import chevronUp from "lucide:chevron-up";
import list from "lucide:list";
import { computed } from "@preact/signals";
import { useMemo, useRef } from "preact/hooks";
import type { Claim } from "../api/wire.ts";
import { COMMANDS } from "../state/commands.ts";
import { chordFor } from "../state/lookup.ts";
import { type Standing, standings } from "../state/saving.ts";
import type { Screen } from "../state/screen.ts";
import { type Shelf, shelvesOf } from "../state/shelves.ts";
import { useScreen } from "./context.ts";
import { later } from "./fetched.ts";
import { Gaps } from "./handingin.tsx";
import { Icon } from "./icon.tsx";
import { Key } from "./key.tsx";
import { Dot } from "./label.tsx";
import { useGrowing, useLater } from "./later.ts";
import { ShelfView } from "./shelf.tsx";
import { useSteadyCard } from "./steady.ts";

export function Ledger() {
  const screen = useScreen();
  const panel = useLater(useMemo(() => computed(() => panelOf(screen)), [screen]));
  const { claims, shelves, chosen, kinds } = panel;
  const shown = useGrowing(shelves.length);
  const ledger = useRef<HTMLElement>(null);
  const noteClick = useSteadyCard(ledger, chosen);
  const fetched = later.value;
  return (
    <aside
      class="ledger"
      ref={ledger}
      onClickCapture={noteClick}
      aria-label={gettext("Claims")}
      data-sheet={screen.listOpen.value ? "list" : chosen ? "card" : "none"}
    >
      <header>
        <h2>{titleFor(panel)}</h2>
        <Chips claims={claims} />
        <span class="grow" />
        <SheetButtons />
      </header>
      {fetched && <fetched.Copies />}
      <Gaps />
      {shelves.length === 0 && <Empty />}
      {shelves.map((shelf, at) => {
        const here = shelf.claims.some(({ id }) => id === chosen);
        return (
          (at < shown || here) && (
            <ShelfView
              key={shelf.key}
              shelf={shelf}
              chosen={here ? chosen : null}
              kinds={kinds}
              named={shelves.length > 1}
            />
          )
        );
      })}
      {fetched && <fetched.Waiting />}
      {fetched && <fetched.Bin />}
    </aside>
  );
}

interface Panel {
  readonly claims: readonly Claim[];
  readonly shelves: readonly Shelf<Claim>[];
  readonly chosen: string | null;
  readonly kinds: ReadonlyMap<string, Standing["kind"]>;
}

/** All that the panel shows, read in one place: nothing else may draw its thousand rows, nor before the highlights. */
function panelOf(screen: Screen): Panel {
  const [filter, chosen, claims] = [screen.filter.value, screen.chosen.value, screen.visible.value];
  // The claims of the label asked for, and the chosen one whatever its label.
  const listed = claims.filter(({ id, label }) => !filter || label === filter || id === chosen);
  return { claims, shelves: shelvesOf(listed), chosen, kinds: standings(screen.ledger.value.queue) };
}

function Chips({ claims }: { claims: readonly Claim[] }) {
  const { bootstrap, filter } = useScreen();
  const choose = (label: string | null) => () => {
    filter.value = filter.peek() === label ? null : label;
  };
  return (
    <div class="chips" role="group" aria-label={gettext("Filter by label")}>
      <button class="chip" type="button" aria-pressed={filter.value === null} onClick={choose(null)}>
        {gettext("All")} <span class="n">{claims.length}</span>
      </button>
      {bootstrap.labels.map(({ key, name }) => (
        <button class="chip" key={key} type="button" aria-pressed={filter.value === key} onClick={choose(key)}>
          <Dot label={key} />
          <span class="sr">{name}</span>
          {claims.filter(({ label }) => label === key).length}
        </button>
      ))}
    </div>
  );
}

/** On narrow pages: the claim before and after, and the whole list. */
function SheetButtons() {
  const screen = useScreen();
  const toggle = () => {
    screen.listOpen.value = !screen.listOpen.peek();
  };
  return (
    <>
      <button
        class="btn btn--bare btn--icon only-s"
        type="button"
        aria-label={gettext("Previous claim")}
        onClick={() => COMMANDS.previousClaim(screen, "")}
      >
        <Icon shapes={chevronUp} />
      </button>
      <button
        class="btn btn--bare btn--icon only-s"
        type="button"
        aria-label={gettext("Next claim")}
        onClick={() => COMMANDS.nextClaim(screen, "")}
      >
        <Icon shapes={chevronDown} />
      </button>
      <button
        class="btn btn--bare btn--icon only-s"
        type="button"
        aria-label={gettext("All claims")}
        aria-expanded={screen.listOpen.value}
        onClick={toggle}
      >
        <Icon shapes={list} />
      </button>
    </>
  );
}

function Empty() {
  const { bootstrap, filter, keys } = useScreen();
  const step = chordFor(keys.value, "nextSentence");
  if (filter.value) return <p class="empty empty--ledger muted">{gettext("No claim has this label here.")}</p>;
  const [first] = bootstrap.labels;
  return (
    <div class="empty empty--ledger">
      <h3>{gettext("No claims yet")}</h3>
      <p class="muted">
        {bootstrap.can.annotate
          ? gettext("Select words in the article and choose a label for them.")
          : gettext("Claims appear here once its annotators make them.")}{" "}
        {bootstrap.can.annotate && step && first?.shortcut && (
          <span class="wide">
            {interpolate(
              gettext("By keyboard, %(step)s goes from sentence to sentence and %(key)s calls one %(label)s."),
              { step, key: first.shortcut, label: first.name.toLowerCase() },
              true,
            )}
          </span>
        )}
      </p>
      {bootstrap.can.annotate && <Offers />}
    </div>
  );
}

/** What the pipeline proposes: the quickest way to a first claim. */
function Offers() {
  const screen = useScreen();
  const count = screen.open.value.length;
  if (!count || !screen.shows.value.suggestions) return null;
  const look = () => {
    screen.listOpen.value = false;
    COMMANDS.nextClaim(screen, "");
  };
  return (
    <button class="btn" type="button" onClick={look}>
      {interpolate(ngettext("Look at %(count)s suggestion", "Look at %(count)s suggestions", count), { count }, true)}
      <Key of="nextClaim" />
    </button>
  );
}

/** "Claim 4 of 6" where one is chosen on a narrow page, else what the panel holds. */
function titleFor({ claims, chosen }: Panel) {
  const at = claims.findIndex(({ id }) => id === chosen);
  const counted = interpolate(gettext("Claim %(at)s of %(all)s"), { at: at + 1, all: claims.length }, true);
  if (at < 0) return gettext("Claims");
  return (
    <>
      <span class="wide">{gettext("Claims")}</span>
      <span class="only-s">{counted}</span>
    </>
  );
}
