/** One sentence under the bar, with a way on. */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

interface NoticeProps {
  shapes: string;
  tone?: string;
  /** Said elsewhere already: a second voice would talk over the first. */
  said?: boolean;
  children: ComponentChildren;
}

export function Notice({ shapes, tone, said = false, children }: NoticeProps) {
  return (
    <div class="notice" data-s={tone} role={said ? undefined : "status"}>
      <Icon shapes={shapes} />
      <p>{children}</p>
    </div>
  );
}
