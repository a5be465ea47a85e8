/** On narrow pages: a claim at a glance, and a way to each part of its card, which there is folded away. */
import link from "lucide:link";
import messageSquare from "lucide:message-square";
import squarePen from "lucide:square-pen";
import type { Signal } from "@preact/signals";
import type { Claim } from "../api/wire.ts";
import { missing } from "../state/facts.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { VerdictSign } from "./verdict.tsx";
import { claimantKinds, verdicts } from "./words.ts";

export type Part = "facts" | "evidence" | "discussion";

export function Glance({ claim, part }: { claim: Claim; part: Signal<Part | null> }) {
  const { evidence, comments } = claim;
  return (
    <div class="glance only-s">
      <Summary claim={claim} />
      <div class="line line--wrap">
        <Opener part={part} which="facts" shapes={squarePen} name={gettext("Fields")} />
        <Opener part={part} which="evidence" shapes={link} name={gettext("Evidence")} count={evidence.length} />
        <Opener part={part} which="discussion" shapes={messageSquare} name={gettext("Discussion")} count={comments} />
      </div>
    </div>
  );
}

function Summary({ claim }: { claim: Claim }) {
  const { labels } = useScreen().bootstrap;
  const words = [claim.claimant_name || claimantKinds()[claim.claimant_kind], contestOf(claim)].filter(Boolean);
  const gaps = missing(claim, labels).length;
  if (!claim.verdict && !words.length && !gaps) return null;
  return (
    <p class="line line--wrap">
      {claim.verdict && <VerdictSign verdict={claim.verdict}>{verdicts()[claim.verdict]}</VerdictSign>}
      {words.length > 0 && <span class="muted">{words.join(" · ")}</span>}
      {gaps > 0 && <span class="badge badge--dash">{gettext("something is needed")}</span>}
    </p>
  );
}

function contestOf({ contested_by, contested_by_author }: Claim): string {
  const name = contested_by || (contested_by_author ? gettext("the author’s own voice") : "");
  return name && interpolate(gettext("contested by %(name)s"), { name }, true);
}

interface OpenerProps {
  part: Signal<Part | null>;
  which: Part;
  shapes: string;
  name: string;
  count?: number;
}

function Opener({ part, which, shapes, name, count }: OpenerProps) {
  const open = part.value === which;
  return (
    <button
      class="btn"
      type="button"
      aria-expanded={open}
      onClick={() => {
        part.value = open ? null : which;
      }}
    >
      <Icon shapes={shapes} small />
      {name} {count !== undefined && <span class="n">{count}</span>}
    </button>
  );
}
