/** A claim in one line, with what is worth knowing at a glance. */
import { Component } from "preact";
import type { Claim } from "../api/wire.ts";
import { goToClaim } from "../state/going.ts";
import type { Standing } from "../state/saving.ts";
import type { Screen } from "../state/screen.ts";
import { ScreenContext } from "./context.ts";
import { Dot } from "./label.tsx";
import { RowState } from "./troubles.tsx";
import { claimTypes, quoteForms, statuses } from "./words.ts";

interface Props {
  claim: Claim;
  kind: Standing["kind"];
}

/** A component of the old kind, since only those can say that nothing changed: most rows, on most key presses. */
export class Row extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.claim !== this.props.claim || next.kind !== this.props.kind;
  }

  override render({ claim, kind }: Props) {
    return (
      <ScreenContext.Consumer>
        {(screen) => (
          <button class="row row--1" type="button" onClick={() => screen && goToClaim(screen, claim)}>
            <span class="line">
              <Dot label={claim.label} />
              <span class="sr">
                {interpolate(gettext("%(label)s claim"), { label: screen?.labelName(claim.label) }, true)}:{" "}
              </span>
              <span class="quote grow" dir="auto">
                {claim.quote}
              </span>
            </span>
            <span class="meta">
              {factsOf(claim, screen).map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
              <RowState kind={kind} />
            </span>
          </button>
        )}
      </ScreenContext.Consumer>
    );
  }
}

function factsOf(claim: Claim, screen: Screen | null): string[] {
  const { claimant_name, claimant_kind, quote_form, claim_type, evidence, mine, annotator, status } = claim;
  const links = evidence.length;
  return [
    mine && status !== "draft" ? (statuses()[status] ?? status) : "",
    mine ? "" : (screen?.nameOf(annotator) ?? annotator),
    claimant_kind === "author" ? gettext("Author’s voice") : claimant_name,
    quoteForms()[quote_form] ?? "",
    (claimTypes()[claim_type] ?? "").toLowerCase(),
    links ? interpolate(ngettext("%(count)s link", "%(count)s links", links), { count: links }, true) : "",
  ].filter(Boolean);
}
