/** The links of a claim: number, stance, passage, source, warnings. */
import circleDot from "lucide:circle-dot";
import clockAlert from "lucide:clock-alert";
import copy from "lucide:copy";
import minus from "lucide:minus";
import plus from "lucide:plus";
import x from "lucide:x";
import type { Claim, Evidence, Source, Stance } from "../api/wire.ts";
import { unlinkEvidence } from "../state/doing.ts";
import { isWebAddress } from "../state/drawer.ts";
import { linkPlace } from "../state/linkdrafts.ts";
import { useScreen } from "./context.ts";
import { later } from "./fetched.ts";
import { Icon } from "./icon.tsx";
import { dateWords } from "./locale.ts";
import { stances } from "./words.ts";

const SIGNS: Readonly<Record<Stance, string>> = { supports: plus, refutes: minus, context: circleDot };

/** Sign and word in the stance's ink. */
export function StanceWord({ stance }: { stance: Stance }) {
  return (
    <span class="stance" data-s={stance}>
      <Icon shapes={SIGNS[stance]} small />
      {stances()[stance]}
    </span>
  );
}

export function EvidenceList({ claim }: { claim: Claim }) {
  if (claim.evidence.length === 0) return <p class="muted">{gettext("No evidence yet.")}</p>;
  return (
    <ol>
      {claim.evidence.map((link, index) => (
        <Link key={link.id} link={link} number={index + 1} changeable={claim.can_change} />
      ))}
    </ol>
  );
}

function Link({ link, number, changeable }: { link: Evidence; number: number; changeable: boolean }) {
  const screen = useScreen();
  const fetched = later.value;
  const isMine = changeable && link.added_by === screen.bootstrap.me.username;
  if (fetched && isMine && screen.drafts.value.has(linkPlace(link))) {
    return (
      <li class="ev ev--open">
        <span class="no">{number}</span>
        <fetched.Amending link={link} number={number} />
      </li>
    );
  }
  return (
    <li class="ev">
      <span class="no">{number}</span>
      <StanceWord stance={link.stance} />
      <div>
        {link.quote && (
          <p class="quote" dir="auto">
            “{link.quote}”
          </p>
        )}
        <p class="meta">
          <SourceLine source={link.source} />
          {link.accepted_by && <span>{gettext("accepted")}</span>}
          {link.source.article === screen.bootstrap.article.id && (
            <span class="badge" data-s="warn">
              <Icon shapes={copy} small />
              {gettext("The article itself")}
            </span>
          )}
          {link.later_than_claim && (
            <span class="badge" data-s="bad">
              <Icon shapes={clockAlert} small />
              {gettext("Later than the claim")}
            </span>
          )}
          {fetched && <fetched.CopySign link={link} />}
          {link.version === 0 && <span>{gettext("not saved yet")}</span>}
        </p>
        {link.note && <p class="small">{link.note}</p>}
      </div>
      {isMine && (
        <span class="ev-x">
          {fetched && <fetched.AmendButton link={link} number={number} />}
          <button
            class="btn btn--bare btn--icon"
            type="button"
            aria-label={interpolate(gettext("Remove evidence %(number)s"), { number }, true)}
            onClick={() => unlinkEvidence(screen, link.claim, link.id)}
          >
            <Icon shapes={x} small />
          </button>
        </span>
      )}
    </li>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { project } = useScreen().bootstrap;
  if (source.kind === "article") {
    const { article_number: number, article_title: title } = source;
    return (
      <a href={`${project.url}articles/${number}/`}>
        {interpolate(gettext("Article %(number)s, %(title)s"), { number, title }, true)}
      </a>
    );
  }
  const { url, publisher, title, published_on: date, published_precision: precision } = source;
  const name = publisher || title || hostOf(url);
  return (
    <span>
      {isWebAddress(url) ? (
        <a href={url} rel="noopener noreferrer" target="_blank" title={title}>
          {name}
        </a>
      ) : (
        name
      )}
      {date && `, ${dateWords({ date, precision })}`}
    </span>
  );
}

function hostOf(url: string): string {
  return isWebAddress(url) ? new URL(url).hostname : url;
}
