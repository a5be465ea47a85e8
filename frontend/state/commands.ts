/** What each key does. */
import type { Claim, Stance, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import type { Direction } from "../text/words.ts";
import { meets } from "./article.ts";
import { change, claimSpan, linkEvidence, redoLast, relabel, remove, undoLast } from "./doing.ts";
import { missing } from "./facts.ts";
import type { Action } from "./keys.ts";
import { type By, type Edge, moveEdge, neighbour, stepFrom, under } from "./moving.ts";
import type { Screen } from "./screen.ts";

type Command = (screen: Screen, key: string) => void;

export const COMMANDS: Readonly<Record<Action, Command>> = {
  nextSentence: (screen) => stepSentence(screen, 1),
  previousSentence: (screen) => stepSentence(screen, -1),
  nextClaim: (screen) => stepClaim(screen, 1),
  previousClaim: (screen) => stepClaim(screen, -1),
  claimIt: (screen) => claimPick(screen),
  label: (screen, key) => labelBy(screen, key),
  acceptSuggestion: (screen) => acceptSuggestion(screen),
  evidence: (screen) => openDrawer(screen),
  note: (screen) => wantField(screen, "note"),
  more: (screen) => {
    screen.more.value = !screen.more.peek();
  },
  delete: (screen) => withClaim(screen, (claim) => remove(screen, claim)),
  undo: undoLast,
  redo: redoLast,
  cycle: (screen) => cycle(screen),
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

function stepSentence(screen: Screen, direction: Direction): void {
  const drawer = screen.drawer.peek();
  const reading = drawer ? drawer.source.peek() : screen.reading.peek();
  if (!reading) return;
  const from = drawer ? (drawer.passage.peek()?.start ?? null) : screen.place;
  const sentence = stepFrom(reading.sentences, from, direction);
  if (!sentence) return;
  const { start, end } = sentence;
  if (drawer) {
    drawer.passage.value = { start, end };
    drawer.sought.value = { span: sentence };
  } else {
    screen.select({ start, end });
    screen.seek(sentence);
  }
  screen.say(reading.offsets.slice(sentence));
}

function stepClaim(screen: Screen, direction: Direction): void {
  const chosen = screen.claim.peek();
  const pick = screen.pick.peek();
  const claims = screen.visible.peek();
  const next = pick
    ? stepFrom(claims, pick.start, direction)
    : neighbour(claims, ({ id }) => id === chosen?.id, direction);
  if (next) goToClaim(screen, next);
}

/** Chooses a claim, shows its place and tells it. */
export function goToClaim(screen: Screen, claim: Claim): void {
  screen.choose(claim.id);
  screen.seek(claim);
  screen.say(`${screen.labelName(claim.label)}: ${claim.quote}`);
}

/** Goes to a claim that lacks something, and into the field to write it in. */
export function goToGap(screen: Screen, claim: Claim): void {
  goToClaim(screen, claim);
  const [first] = missing(claim, screen.bootstrap.labels);
  if (first) screen.wanted.value = first.field;
}

function claimPick(screen: Screen): void {
  const [pick, armed] = [screen.pick.peek(), screen.armed.peek()];
  if (pick && armed) claimSpan(screen, pick, armed);
  else if (pick) screen.wanted.value = "popover";
}

/** A label's key labels the selection, else the chosen claim; with neither it is kept ready for Enter. */
function labelBy(screen: Screen, key: string): void {
  const label = screen.bootstrap.labels.find(({ shortcut }) => shortcut === key);
  if (label) giveLabel(screen, label.key);
}

export function giveLabel(screen: Screen, label: string): void {
  const [pick, claim] = [screen.pick.peek(), screen.claim.peek()];
  if (pick) claimSpan(screen, pick, label);
  else if (claim) relabel(screen, claim, label);
  else screen.armed.value = screen.armed.peek() === label ? null : label;
}

/** Takes the suggestion at the selection; without one, the next is selected so that it is seen before it is taken. */
function acceptSuggestion(screen: Screen): void {
  const pick = screen.pick.peek();
  const here = screen.open.peek().find((suggestion) => pick && meets(suggestion, pick));
  if (here) claimSuggestion(screen, here);
  else showSuggestion(screen, stepFrom(screen.open.peek(), screen.place, 1));
}

function claimSuggestion(screen: Screen, suggestion: Suggestion): void {
  const known = screen.bootstrap.labels.some(({ key }) => key === suggestion.label);
  claimSpan(screen, suggestion, known ? suggestion.label : fallbackLabel(screen), suggestion.id);
}

export function showSuggestion(screen: Screen, suggestion: Suggestion | null): void {
  if (!suggestion) {
    screen.say(gettext("No suggestion is left."));
    return;
  }
  screen.select({ start: suggestion.start, end: suggestion.end });
  screen.seek(suggestion);
  screen.say(`${gettext("Suggestion")}: ${suggestion.quote}`);
}

/** Opens the drawer for the chosen claim; a selection becomes a claim first. What was typed before is still there. */
export function openDrawer(screen: Screen): void {
  const pick = screen.pick.peek();
  if (pick) claimSpan(screen, pick, fallbackLabel(screen));
  const claim = screen.claim.peek();
  if (!claim) {
    screen.say(gettext("Choose a claim first."));
    return;
  }
  screen.drawer.value = screen.drawerOf(claim.id);
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

function move(screen: Screen, edge: Edge, by: By, direction: Direction): void {
  const drawer = screen.drawer.peek();
  const reading = drawer ? drawer.source.peek() : screen.reading.peek();
  const span: Span | null = drawer ? drawer.passage.peek() : (screen.pick.peek() ?? screen.claim.peek());
  if (!reading || !span) return;
  const moved = moveEdge(reading, { start: span.start, end: span.end }, edge, by, direction);
  if (moved.start === span.start && moved.end === span.end) return;
  if (drawer) drawer.passage.value = moved;
  else if (screen.pick.peek()) screen.pick.value = moved;
  else withClaim(screen, (claim) => change(screen, claim, reading.placeOf(moved)));
}

/** Where claims lie over one another: the next of them, innermost first. */
function cycle(screen: Screen): void {
  const claim = screen.claim.peek();
  const position = claim?.start ?? screen.pick.peek()?.start;
  if (position === undefined) return;
  const here = screen.visible.peek().filter((other) => (claim ? meets(other, claim) : under([other], position).length));
  const next = here[(here.findIndex(({ id }) => id === claim?.id) + 1) % here.length];
  if (next) goToClaim(screen, next);
}

/** Lets go of the nearest thing held: the selection, the armed label, the chosen claim. */
function letGo(screen: Screen): void {
  if (screen.listOpen.peek()) screen.listOpen.value = false;
  else if (screen.pick.peek()) screen.select(null);
  else if (screen.armed.peek()) screen.armed.value = null;
  else screen.choose(null);
}

function wantField(screen: Screen, field: string): void {
  screen.wanted.value = field;
}

function withClaim(screen: Screen, act: (claim: Claim) => void): void {
  const claim = screen.claim.peek();
  if (claim) act(claim);
}
