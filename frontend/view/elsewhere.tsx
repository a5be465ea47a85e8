/** The same claim elsewhere in the project, asked for when the section is opened; and what one can take from there. */
import copy from "lucide:copy";
import link from "lucide:link";
import { type Signal, useSignal } from "@preact/signals";
import { evidenceOf, similarTo } from "../api/elsewhere.ts";
import { readArticle } from "../api/loading.ts";
import type { Claim } from "../api/wire.ts";
import { linkEvidence } from "../state/doing.ts";
import { addressOf, type Similar, takenOver } from "../state/elsewhere.ts";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";

type Found = readonly Similar[] | "asked" | "lost";

export function Elsewhere({ claim }: { claim: Claim }) {
  const found = useSignal<Found>("asked");
  const toggle = async (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    found.value = (await similarTo(claim.id)) ?? "lost";
  };
  return (
    <details class="part folds elsewhere" data-part="evidence" onToggle={toggle}>
      <summary>{gettext("The same claim elsewhere")}</summary>
      <div aria-live="polite">
        <FoundList claim={claim} found={found} />
      </div>
    </details>
  );
}

function FoundList({ claim, found }: { claim: Claim; found: Signal<Found> }) {
  const rows = found.value;
  if (rows === "asked") return <p class="muted">{gettext("Looking through the project")}</p>;
  if (rows === "lost")
    return <p class="muted">{gettext("This could not be asked just now. Open it again in a while.")}</p>;
  if (rows.length === 0) return <p class="muted">{gettext("No other claim or sentence of the project says this.")}</p>;
  return (
    <ol>
      {rows.map((row) => (
        <SimilarRow key={`${row.claim ?? row.article} ${row.start}`} row={row} claim={claim} />
      ))}
    </ol>
  );
}

function SimilarRow({ row, claim }: { row: Similar; claim: Claim }) {
  const { bootstrap } = useScreen();
  const { article_number: number, article_title: title, outlet } = row;
  const percent = Math.round(row.share * 100);
  return (
    <li>
      <p class="quote quote--2" dir="auto">
        “{row.quote}”
      </p>
      <p class="meta">
        {row.claim && <LabelWord label={row.label} />}
        {row.claim && <span>{row.annotator_name}</span>}
        <a href={addressOf(row, bootstrap.project.url)}>
          {interpolate(gettext("Article %(number)s, %(title)s"), { number, title }, true)}
        </a>
        {outlet && <span>{outlet}</span>}
        <span title={row.words.join(", ")}>
          {interpolate(gettext("%(percent)s % of its telling words"), { percent }, true)}
        </span>
        {row.copy && (
          <span class="badge" data-s="warn">
            <Icon shapes={copy} small />
            {gettext("Copy of this article")}
          </span>
        )}
      </p>
      {claim.can_change && <Take row={row} claim={claim} />}
    </li>
  );
}

/** A sentence can be evidence; a claim's evidence can be this one's too. */
function Take({ row, claim }: { row: Similar; claim: Claim }) {
  const screen = useScreen();
  if (row.kind === "claim" && row.evidence === 0) return null;
  const [act, name] =
    row.kind === "claim"
      ? [() => takeEvidence(screen, row, claim), gettext("Use its evidence")]
      : [() => cite(screen, row, claim), gettext("Use as evidence")];
  return (
    <button class="btn btn--bare btn--small" type="button" onClick={act}>
      <Icon shapes={link} small />
      {name}
      <span class="sr">: {row.quote}</span>
    </button>
  );
}

async function takeEvidence(screen: Screen, row: Similar, claim: Claim): Promise<void> {
  const links = row.claim && (await evidenceOf(row.claim));
  if (!links) {
    screen.say(gettext("Its evidence could not be read just now."));
    return;
  }
  const bodies = takenOver(links, screen.claimsById.peek().get(claim.id) ?? claim);
  for (const [{ source }, body] of bodies) {
    linkEvidence(screen, claim.id, body, source.article_title, source.article_number ?? 0);
  }
  const count = bodies.length;
  screen.say(
    count
      ? interpolate(ngettext("%(count)s link taken over.", "%(count)s links taken over.", count), { count }, true)
      : gettext("This claim has all of its evidence already."),
  );
}

/** Opens the drawer at the sentence: its stance is for a person to say. */
async function cite(screen: Screen, row: Similar, claim: Claim): Promise<void> {
  const reading = await readArticle(row.article);
  if (!reading) {
    screen.say(gettext("The article could not be read just now."));
    return;
  }
  const drawer = screen.drawerOf(claim.id);
  const span = { start: row.start, end: row.end };
  drawer.tab.value = "article";
  drawer.source.value = reading;
  drawer.passage.value = span;
  drawer.sought.value = { span };
  screen.drawer.value = drawer;
}
