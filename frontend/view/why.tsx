/** A quiet note that says why words are marked: under the pointer, or by its key for what is selected. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { sentenceHere } from "../state/going.ts";
import { type Reason, reasonsAt, seen } from "../state/reasons.ts";
import type { Screen } from "../state/screen.ts";
import type { Span } from "../text/offsets.ts";
import { type Block, blocksIn } from "../text/ranges.ts";
import { useScreen } from "./context.ts";
import { rectsOf } from "./geometry.ts";
import { positionUnder } from "./selecting.ts";
import { useWanted } from "./wanted.ts";

/** Milliseconds that a pointer rests on words before they are explained. */
const RESTS = 400;

interface Note {
  readonly reasons: readonly Reason[];
  /** Pixels of the viewport. */
  readonly left: number;
  readonly top: number;
}

export function Why() {
  const screen = useScreen();
  const note = useSignal<Note | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useWanted(
    (wanted) => wanted === "why",
    () => {
      note.value = note.peek() ? null : asked(screen);
    },
  );
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const move = (event: PointerEvent) => {
      clearTimeout(rest);
      if (event.pointerType !== "mouse" || event.buttons || box.current?.contains(event.target as Node)) return;
      rest = setTimeout(() => {
        const under = pointedAt(screen, event);
        if (under || note.peek()) note.value = under;
      }, RESTS);
    };
    const leave = () => {
      clearTimeout(rest);
      note.value = null;
    };
    const press = ({ key }: KeyboardEvent) => {
      const ofIt = screen.keys.peek().some(({ keys }) => keys[key] === "why");
      if (!ofIt && !["Shift", "Control", "Alt", "Meta"].includes(key)) leave();
    };
    addEventListener("pointermove", move, { passive: true });
    addEventListener("pointerdown", leave);
    addEventListener("scroll", leave, { capture: true, passive: true });
    addEventListener("keydown", press);
    return () => {
      clearTimeout(rest);
      removeEventListener("pointermove", move);
      removeEventListener("pointerdown", leave);
      removeEventListener("scroll", leave, { capture: true });
      removeEventListener("keydown", press);
    };
  }, [screen]);

  const shown = note.value;
  if (!shown) return null;
  return (
    <div class="pop pop--why" role="note" ref={box} style={{ "--at": `${shown.left}px`, top: `${shown.top}px` }}>
      {shown.reasons.map(({ kind, start, end, words, meant, why }) => (
        <p key={`${kind} ${start} ${end}`}>
          <span class="kind">{nameOf(kind)}</span>{" "}
          {words && (
            <span class="words" dir="auto">
              “{words}”{" "}
            </span>
          )}
          {meant && <span class="words">= {meant} </span>}
          {why}
        </p>
      ))}
    </div>
  );
}

/** What the pointer rests on, if it is marked for everyone to see. */
function pointedAt(screen: Screen, event: PointerEvent): Note | null {
  const element = (event.target as Element).closest?.<HTMLElement>("#story [data-start]");
  if (!element?.parentElement) return null;
  const [block] = blocksIn(element.parentElement).filter((one) => one.element === element);
  const position = block && positionUnder(event, [block]);
  if (!block || position === null || position === undefined) return null;
  const reasons = seen(reasonsOf(screen, { start: position, end: position + 1 }), screen.shows.peek());
  const lines = reasons[0] ? rectsOf(reasons[0], [block]) : [];
  const { clientX: x, clientY: y } = event;
  const line = lines.find(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
  return line ? { reasons, left: x, top: line.bottom } : null;
}

/** What is selected, chosen or read, whatever it is marked as; a screen reader is told. */
function asked(screen: Screen): Note | null {
  const span = screen.pick.peek() ?? screen.claim.peek() ?? sentenceHere(screen);
  const reasons = span ? reasonsOf(screen, span) : [];
  const blocks: Block[] = blocksIn(document.querySelector("#story")!);
  const line = span && rectsOf(span, blocks).at(-1);
  if (!line || reasons.length === 0) {
    screen.say(gettext("Nothing is marked here."));
    return null;
  }
  screen.say(reasons.map(aloud).join(". "));
  return { reasons, left: line.left, top: line.bottom };
}

function aloud({ kind, words, meant, why }: Reason): string {
  return `${[nameOf(kind), words, meant].filter(Boolean).join(", ")}: ${why}`;
}

function reasonsOf(screen: Screen, span: Span): Reason[] {
  const reading = screen.reading.peek();
  return reading ? reasonsAt(span, reading.offsets, reading.article.marks, screen.open.peek()) : [];
}

function nameOf(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    title: gettext("Title"),
    standfirst: gettext("Standfirst"),
    lead: gettext("Lead"),
    heading: gettext("Heading"),
    body: gettext("Text"),
    list: gettext("List"),
    caption: gettext("Caption"),
    teaser: gettext("Leads elsewhere"),
    banner: gettext("Banner"),
    credit: gettext("Credit"),
    tail: gettext("Tail"),
    duplicate: gettext("Repeated"),
    quotation: gettext("Quotation"),
    attribution: gettext("Attribution"),
    figure: gettext("Figure"),
    date: gettext("Date"),
    place: gettext("Place"),
    name: gettext("Name"),
    suggestion: gettext("Suggestion"),
  };
  return names[kind] ?? kind;
}
