/** The chosen claim: its label, its words, what is known of it, the evidence. */

import link from "lucide:link";
import trash from "lucide:trash-2";
import { useSignal } from "@preact/signals";
import type { Claim } from "../api/wire.ts";
import { openDrawer } from "../state/commands.ts";
import { relabel, remove } from "../state/doing.ts";
import { claimName } from "../state/naming.ts";
import { useScreen } from "./context.ts";
import { EvidenceList } from "./evidence.tsx";
import { Facts } from "./facts.tsx";
import { later } from "./fetched.ts";
import { Glance, type Part } from "./glance.tsx";
import { Icon } from "./icon.tsx";
import { Key, LabelKey } from "./key.tsx";
import { LabelWord } from "./label.tsx";
import { Past } from "./past.tsx";
import { Judgement, Thread, useTalk } from "./thread.tsx";
import { Troubles } from "./troubles.tsx";
import { Verdict } from "./verdict.tsx";

export function Card({ claim }: { claim: Claim }) {
  const screen = useScreen();
  const part = useSignal<Part | null>(null);
  const talk = useTalk(claim);
  const fetched = later.value;
  return (
    <article
      class="card"
      tabIndex={-1}
      aria-label={claimName(screen, claim)}
      data-open={screen.more.value ? "facts" : part.value}
    >
      <Troubles claim={claim} />
      {claim.status !== "submitted" && <Judgement talk={talk} />}
      <Labels claim={claim} />
      <p class="quote quote--m" dir="auto">
        {claim.quote}
      </p>
      <Glance claim={claim} part={part} />
      <Facts claim={claim} />
      <Verdict claim={claim} />
      <section class="part folds" data-part="evidence">
        <h3 class="h">
          {gettext("Evidence")}
          <button class="btn btn--bare end" type="button" onClick={() => openDrawer(screen)}>
            <Icon shapes={link} small />
            {gettext("add")} <Key of="evidence" />
          </button>
        </h3>
        <EvidenceList claim={claim} />
      </section>
      {fetched && claim.version > 0 && <fetched.Elsewhere key={claim.id} claim={claim} />}
      {claim.version > 0 && <Thread key={claim.id} claim={claim} talk={talk} />}
      <footer class="line line--wrap muted small">
        <Past key={claim.id} claim={claim} />
        {claim.can_change && (
          <button class="btn btn--bare" type="button" onClick={() => remove(screen, claim)}>
            <Icon shapes={trash} small />
            {gettext("delete")} <Key of="delete" />
          </button>
        )}
      </footer>
    </article>
  );
}

function Labels({ claim }: { claim: Claim }) {
  const screen = useScreen();
  if (!claim.can_change) {
    return (
      <p class="line">
        <LabelWord label={claim.label} />
        <span class="muted">{screen.nameOf(claim.annotator)}</span>
      </p>
    );
  }
  return (
    <div class="seg seg--labels" role="group" aria-label={gettext("Label")}>
      {screen.bootstrap.labels.map(({ key, shortcut, definition }) => (
        <button
          key={key}
          type="button"
          aria-pressed={claim.label === key}
          title={definition}
          onClick={() => relabel(screen, claim, key)}
        >
          <LabelWord label={key} />
          <LabelKey shortcut={shortcut} />
        </button>
      ))}
    </div>
  );
}
