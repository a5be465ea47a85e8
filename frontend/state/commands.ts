/** What each key does. */
import type { Claim, Stance, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import type { Direction } from "../text/words.ts";
import { change, claimSpan, dismiss, linkEvidence, redoLast, relabel, remove, undoLast } from "./doing.ts";
import type { Tab } from "./drawer.ts";
import { missing } from "./facts.ts";
import { cycle, goToClaim, sentenceHere, showSuggestion, stepItem, stepSentence } from "./going.ts";
import type { Action, PageAction } from "./keys.ts";
import { type By, type Edge, moveEdge, stepFrom } from "./moving.ts";
import type { Screen } from "./screen.ts";
import { Search } from "./search.ts";

export type Command = (screen: Screen, key: string) => void;

/** What the workspace does by itself; handing in is the server's, a search is led and a comment sent from its own field. */
type Own = Exclude<Action, PageAction | FieldAction | "submit">;
type FieldAction = "nextMatch" | "previousMatch" | "takeMatch" | "leaveSearch" | "send";

export const COMMANDS: Readonly<Record<Own, Command>> = {
  nextSentence: (screen) => stepSentence(screen, 1),
  previousSentence: (screen) => stepSentence(screen, -1),
  nextClaim: (screen) => stepItem(screen, 1),
  previousClaim: (screen) => stepItem(screen, -1),
  claimIt: (screen) => claimHere(screen),
  label: (screen, key) => labelBy(screen, key),
  acceptSuggestion: (screen) => acceptSuggestion(screen),
  rejectSuggestion: (screen) => rejectSuggestion(screen),
  evidence: (screen) => openDrawer(screen),
  existingSource: (screen) => openDrawer(screen, "sources"),
  comment: (screen) => discuss(screen),
  guideline: (screen) => showRule(screen),
  why: (screen) => {
    screen.wanted.value = "why";
  },
  note: (screen) => wantField(screen, "note"),
  more: (screen) => {
    screen.more.value = !screen.more.peek();
  },
  delete: (screen) => withClaim(screen, (claim) => remove(screen, claim)),
  undo: undoLast,
  redo: redoLast,
  cycle: (screen) => cycle(screen),
  search: (screen) => beginSearch(screen),
  escape: (screen) => letGo(screen),
  keys: (screen) => {
    screen.keysOpen.value = true;
  },
  endOnByWord: (screen) => move(screen, "end", "word", 1),
  endBackByWord: (screen) => move(screen, "end", "word", -1),
  startOnByWord: (screen) => move(screen, "start", "word", 1),
  startBackByWord: (screen) => move(screen, "start", "word", -1),
  endOnByCharacter: (screen) => move(screen, "end", "character", 1),
  endBackByCharacter: (screen) => move(screen, "end", "character", -1),
  startOnByCharacter: (screen) => move(screen, "start", "character", 1),
  startBackByCharacter: (screen) => move(screen, "start", "character", -1),
  supports: (screen) => takeStance(screen, "supports"),
  refutes: (screen) => takeStance(screen, "refutes"),
  context: (screen) => takeStance(screen, "context"),
  link: (screen) => link(screen),
  close: (screen) => {
    screen.drawer.value = null;
  },
};

/** Claims the selection, or the sentence where the reader is: at once as the armed label, else the labels are asked. */
function claimHere(screen: Screen): void {
  const [pick, armed] = [screen.pick.peek() ?? sentenceHere(screen), screen.armed.peek()];
  if (!pick) return;
  if (armed) {
    claimSpan(screen, pick, armed, screen.suggestion.peek()?.id);
    return;
  }
  if (!screen.pick.peek()) screen.select({ start: pick.start, end: pick.end });
  screen.seek(pick);
  screen.wanted.value = "popover";
}

/** Goes to a claim that lacks something, and into the field to write it in. */
export function goToGap(screen: Screen, claim: Claim): void {
  goToClaim(screen, claim);
  const [first] = missing(claim, screen.bootstrap.labels);
  if (first) screen.wanted.value = first.field;
}

/** A label's key labels the selection, else the chosen claim; with neither it stays armed for what is selected next. */
function labelBy(screen: Screen, key: string): void {
  const label = screen.bootstrap.labels.find(({ shortcut }) => shortcut === key);
  if (label) giveLabel(screen, label.key);
}

export function giveLabel(screen: Screen, label: string): void {
  const [pick, claim] = [screen.pick.peek(), screen.claim.peek()];
  if (pick) claimSpan(screen, pick, label, screen.suggestion.peek()?.id);
  else if (claim) relabel(screen, claim, label);
  else screen.armed.value = screen.armed.peek() === label ? null : label;
}

/** Takes the suggestion that is shown, with its edges as they are now; without one, the next is shown first. */
function acceptSuggestion(screen: Screen): void {
  const [suggestion, pick] = [screen.suggestion.peek(), screen.pick.peek()];
  if (suggestion && pick) claimSpan(screen, pick, labelOf(screen, suggestion), suggestion.id);
  else showSuggestion(screen, stepFrom(screen.open.peek(), screen.place, 1));
}

/** What a suggestion is called; a label that the project has not is its own last one. */
function labelOf(screen: Screen, { label }: Suggestion): string {
  return screen.bootstrap.labels.some(({ key }) => key === label) ? label : fallbackLabel(screen);
}

/** Rejects the suggestion that is shown and goes on to the next. */
function rejectSuggestion(screen: Screen): void {
  const suggestion = screen.suggestion.peek();
  if (!suggestion || !dismiss(screen, suggestion)) return;
  const next = screen.open.peek().find(({ start }) => start >= suggestion.start);
  if (next) showSuggestion(screen, next);
  else screen.select(null);
  screen.say(`${gettext("Rejected.")} ${next ? next.quote : gettext("No suggestion is left below.")}`);
}

/** Opens the drawer for the chosen claim; a selection becomes a claim first. What was typed before is still there. */
export function openDrawer(screen: Screen, tab?: Tab): void {
  const pick = screen.pick.peek();
  if (pick) claimSpan(screen, pick, fallbackLabel(screen), screen.suggestion.peek()?.id);
  const claim = screen.claim.peek();
  if (!claim) {
    screen.say(gettext("Choose a claim first."));
    return;
  }
  const drawer = screen.drawerOf(claim.id);
  if (tab) drawer.tab.value = tab;
  screen.drawer.value = drawer;
}

/** The armed label, else the last of the project's: the one that asks for nothing more than the words. */
function fallbackLabel(screen: Screen): string {
  return screen.armed.peek() ?? screen.bootstrap.labels.at(-1)?.key ?? "";
}

export function link(screen: Screen): void {
  const drawer = screen.drawer.peek();
  const body = drawer?.evidence();
  if (!drawer || !body) return;
  const source = drawer.source.peek()?.article;
  linkEvidence(screen, drawer.claim, body, source?.title, source?.number);
  drawer.clear();
  screen.drawer.value = null;
}

function takeStance(screen: Screen, stance: Stance): void {
  const drawer = screen.drawer.peek();
  if (drawer) drawer.stance.value = stance;
}

/** Moves an edge by an arrow key. The arrow points where the edge goes: in Arabic or Hebrew, left is on. */
function move(screen: Screen, edge: Edge, by: By, arrow: Direction): void {
  const drawer = screen.drawer.peek();
  const reading = drawer ? drawer.source.peek() : screen.reading.peek();
  const span: Span | null = drawer ? drawer.passage.peek() : (screen.pick.peek() ?? screen.claim.peek());
  if (!reading || !span) return;
  const direction = reading.runsToTheLeft(span[edge]) ? (-arrow as Direction) : arrow;
  const moved = moveEdge(reading, { start: span.start, end: span.end }, edge, by, direction);
  if (moved.start === span.start && moved.end === span.end) return;
  if (drawer) drawer.passage.value = moved;
  else if (screen.pick.peek()) screen.pick.value = moved;
  else withClaim(screen, (claim) => change(screen, claim, reading.placeOf(moved)));
}

/** Lets go of the nearest thing held: the selection, the armed label, the chosen claim. */
function letGo(screen: Screen): void {
  if (screen.listOpen.peek()) screen.listOpen.value = false;
  else if (screen.pick.peek()) screen.select(null);
  else if (screen.armed.peek()) screen.armed.value = null;
  else screen.choose(null);
}

function beginSearch(screen: Screen): void {
  const reading = screen.reading.peek();
  if (reading) screen.search.value = new Search(reading.offsets, screen.place ?? 0);
}

/** What the project says of the label at hand; of none, the whole guideline. */
function showRule(screen: Screen): void {
  const label = screen.claim.peek()?.label ?? screen.suggestion.peek()?.label ?? screen.armed.peek();
  screen.rule.value = label ?? "";
}

function discuss(screen: Screen): void {
  if (screen.claim.peek()?.version) wantField(screen, "say");
  else screen.say(gettext("It can be discussed once it is saved."));
}

function wantField(screen: Screen, field: string): void {
  screen.wanted.value = field;
}

function withClaim(screen: Screen, act: (claim: Claim) => void): void {
  const claim = screen.claim.peek();
  if (claim) act(claim);
}
