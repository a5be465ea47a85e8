/** The whole article's claims in 12 px, once it is longer than one can keep in sight. */
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { keyOf, type Margin } from "./margin.ts";

/** How many screens long an article must be to have one. */
const FROM = 1.4;

interface Props {
  margin: Margin;
  sheet: RefObject<HTMLElement | null>;
}

export function Minimap({ margin, sheet }: Props) {
  const view = useSignal({ top: 0, share: 1 });
  const height = margin.height.value;
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
      {margin.items.value.map((item) => (
        <i
          key={keyOf(item)}
          data-l={item.kind === "claim" ? item.claim.label : "suggested"}
          style={{ top: `${((margin.tops.value.get(keyOf(item)) ?? 0) / height) * 100}%` }}
        />
      ))}
    </div>
  );
}
