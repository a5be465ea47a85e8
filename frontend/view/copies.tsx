/** Which other articles say the same word for word, and the sign on evidence that is no second witness for that. */
import copy from "lucide:copy";
import type { Copy, Evidence } from "../api/wire.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";

/** As many as are named; the list of articles tells of more. */
const NAMED = 3;

export function Copies() {
  const { reading, bootstrap } = useScreen();
  const copies = reading.value?.article.copies ?? [];
  if (copies.length === 0) return null;
  return (
    <p class="small copies">
      <Icon shapes={copy} small />
      <span>
        {gettext("Also in:")}{" "}
        {copies.slice(0, NAMED).map((one, at) => (
          <span key={one.article}>
            {at > 0 && ", "}
            <a href={`${bootstrap.project.url}articles/${one.number}/`}>{one.outlet || one.title}</a> {shareOf(one)}
          </span>
        ))}
        {copies.length > NAMED && "…"}{" "}
        <span class="muted">{gettext("Copies of one story are not independent evidence.")}</span>
      </span>
    </p>
  );
}

function shareOf({ share, share_of_other }: Copy): string {
  const percent = Math.round(Math.max(share, share_of_other) * 100);
  return interpolate(gettext("(%(percent)s % the same words)"), { percent }, true);
}

export function CopySign({ link }: { link: Evidence }) {
  if (!link.copy_of) return null;
  return (
    <span class="badge" data-s="warn">
      <Icon shapes={copy} small />
      {link.copy_of === "article"
        ? gettext("A copy of this article: no independent evidence")
        : gettext("A copy of an article linked before: no independent evidence")}
    </span>
  );
}
