/** The whole article's claims in 12 px, once it is longer than one can keep in sight. */
import { useComputed, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Margin } from "./margin.ts";

/** How many screens long an article must be to have one. */
const FROM = 1.4;

interface Props {
  margin: Margin;
  sheet: RefObject<HTMLElement | null>;
}

export function Minimap({ margin, sheet }: Props) {
  const view = useSignal({ top: 0, share: 1 });
  const height = margin.height.value;
  const paths = useComputed(() => ticksByLabel(margin)).value;
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const look = () => {
      view.value = {
        top: element.scrollTop / element.scrollHeight,
        share: element.clientHeight / element.scrollHeight,
      };
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      element.removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, [height]);

  const { top, share } = view.value;
  if (share > 1 / FROM) return null;
  return (
    <div class="minimap" aria-hidden="true">
      <i class="view" style={{ top: `${top * 100}%`, height: `${share * 100}%` }} />
      <svg viewBox={`0 0 8 ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {Array.from(paths, ([label, path]) => (
          <path key={label} data-l={label} d={path} />
        ))}
      </svg>
    </div>
  );
}

/** One path a label, a tick a claim: thousands of ticks cost no more than one. */
function ticksByLabel(margin: Margin): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { item, top } of margin.ticks.value) {
    const label = item.kind === "claim" ? item.claim.label : "suggested";
    paths.set(label, `${paths.get(label) ?? ""}M0 ${Math.round(top)}h8`);
  }
  return paths;
}
