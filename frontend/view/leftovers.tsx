/** Acts of other articles that wait here, each with the way to its own page. */
import circleAlert from "lucide:circle-alert";
import loaderCircle from "lucide:loader-circle";
import { type Leftover, leftovers } from "../api/leftovers.ts";
import { type Standing, standing } from "../state/saving.ts";
import { Notice } from "./notice.tsx";

export function Leftovers() {
  return (
    <>
      {leftovers.value.map((leftover) => (
        <Left key={leftover.where.article} leftover={leftover} />
      ))}
    </>
  );
}

/** What an earlier visit left in another article: on its way, held up, or waiting for a word that only its own page can
 * take. */
function Left({ leftover: { where, desk } }: { leftover: Leftover }) {
  const { queue } = desk.ledger.value;
  const { kind } = standing(queue);
  if (kind === "saved") return null;
  const asks = kind === "conflict" || kind === "refused";
  return (
    <Notice shapes={asks ? circleAlert : loaderCircle} tone={asks ? "bad" : "busy"}>
      {interpolate(leftWords(kind, queue.length), { count: queue.length }, true)} <a href={where.page}>{where.title}</a>
    </Notice>
  );
}

function leftWords(kind: Standing["kind"], count: number): string {
  switch (kind) {
    case "conflict":
    case "refused":
      return ngettext(
        "%(count)s change of another article can’t be saved without you:",
        "%(count)s changes of another article can’t be saved without you:",
        count,
      );
    case "saving":
      return ngettext(
        "%(count)s change of another article is being sent:",
        "%(count)s changes of another article are being sent:",
        count,
      );
    default:
      return ngettext(
        "%(count)s change of another article is kept here:",
        "%(count)s changes of another article are kept here:",
        count,
      );
  }
}
