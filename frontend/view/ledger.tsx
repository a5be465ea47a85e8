/** The claims panel: every claim a row, the chosen one a card. On narrow pages a sheet at the foot. */

import chevronDown from "lucide:chevron-down";
import chevronUp from "lucide:chevron-up";
import list from "lucide:list";
import { computed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Claim } from "../api/wire.ts";
import { COMMANDS } from "../state/commands.ts";
import { standings } from "../state/saving.ts";
import type { Screen } from "../state/screen.ts";
import { Card } from "./card.tsx";
import { useScreen } from "./context.ts";
import { Gaps } from "./handingin.tsx";
import { Icon } from "./icon.tsx";
import { Dot } from "./label.tsx";
import { useLater } from "./later.ts";
import { Row } from "./row.tsx";

export function Ledger() {
  const screen = useScreen();
  const { claims, chosen } = useLater(useMemo(() => computed(() => listOf(screen)), [screen]));
  return (
    <aside
      class="ledger"
      aria-label={gettext("Claims")}
      data-sheet={screen.listOpen.value ? "list" : chosen ? "card" : "none"}
    >
      <header>
        <h2>{titleFor(screen)}</h2>
        <Chips claims={screen.visible.value} />
        <span class="grow" />
        <SheetButtons />
      </header>
      <Gaps />
      {claims.length === 0 ? <Empty /> : <Rows claims={claims} chosen={chosen} />}
    </aside>
  );
}

/** The claims listed: those of the label asked for, and the chosen one whatever its label. */
function listOf(screen: Screen): { claims: readonly Claim[]; chosen: string | null } {
  const [filter, chosen] = [screen.filter.value, screen.chosen.value];
  const claims = screen.visible.value.filter(({ id, label }) => !filter || label === filter || id === chosen);
  return { claims, chosen };
}

function Rows({ claims, chosen }: { claims: readonly Claim[]; chosen: string | null }) {
  const kinds = standings(useScreen().ledger.value.queue);
  return (
    <ol>
      {claims.map((claim) => (
        <li key={claim.id} class={claim.id === chosen ? "is-card" : undefined}>
          {claim.id === chosen ? <Card claim={claim} /> : <Row claim={claim} kind={kinds.get(claim.id) ?? "saved"} />}
        </li>
      ))}
    </ol>
  );
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
  const { bootstrap, filter } = useScreen();
  if (filter.value) return <p class="empty empty--ledger muted">{gettext("No claim has this label here.")}</p>;
  const [first] = bootstrap.labels;
  return (
    <div class="empty empty--ledger">
      <h3>{gettext("No claims yet")}</h3>
      <p class="muted">
        {bootstrap.can.annotate
          ? interpolate(
              gettext(
                "Select words in the article, or step by sentence with ], and press %(key)s to call them %(label)s.",
              ),
              { key: first?.shortcut, label: first?.name.toLowerCase() },
              true,
            )
          : gettext("Claims appear here once its annotators make them.")}
      </p>
    </div>
  );
}

/** "Claim 4 of 6" where one is chosen on a narrow page, else what the panel holds. */
function titleFor(screen: Screen) {
  const claims = screen.visible.value;
  const at = claims.findIndex(({ id }) => id === screen.chosen.value);
  const counted = interpolate(gettext("Claim %(at)s of %(all)s"), { at: at + 1, all: claims.length }, true);
  if (at < 0) return gettext("Claims");
  return (
    <>
      <span class="wide">{gettext("Claims")}</span>
      <span class="only-s">{counted}</span>
    </>
  );
}
