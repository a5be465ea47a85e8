/** The verdict comes from evidence, so it has a place of its own: once there is one, or among all fields. */
import circleDot from "lucide:circle-dot";
import minus from "lucide:minus";
import plus from "lucide:plus";
import type { Claim, Stance } from "../api/wire.ts";
import { change } from "../state/doing.ts";
import { useScreen } from "./context.ts";
import { Choice, type Editor, Words } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { verdicts } from "./words.ts";

/** A verdict wears the sign and the ink of the stance that leads to it. */
const SIGNS: Readonly<Record<string, readonly [sign: string, stance: Stance]>> = {
  supported: [plus, "supports"],
  refuted: [minus, "refutes"],
  not_enough_evidence: [circleDot, "context"],
  conflicting_evidence: [circleDot, "context"],
};

export function Verdict({ claim }: { claim: Claim }) {
  const screen = useScreen();
  const more = screen.more.value;
  if (!claim.verdict && !claim.justification && !more) return null;
  const editor: Editor = {
    claim,
    more,
    asked: new Set(),
    proposed: new Set(),
    save: (fields, seen) => change(screen, claim, fields, seen),
  };
  return (
    <section class="part folds" data-part="facts">
      <h3 class="h">{gettext("Verdict")}</h3>
      <div class="fields">
        <VerdictSign verdict={claim.verdict}>
          <Choice editor={editor} name="verdict" options={verdicts()} hint={gettext("no verdict yet")} />
        </VerdictSign>
        <Words editor={editor} name="justification" hint={gettext("What it rests on")} />
      </div>
    </section>
  );
}

export function VerdictSign({ verdict, children }: { verdict: string; children: unknown }) {
  const known = SIGNS[verdict];
  return (
    <span class="stance" data-s={known?.[1]}>
      {known && <Icon shapes={known[0]} small />}
      {children as string}
    </span>
  );
}
