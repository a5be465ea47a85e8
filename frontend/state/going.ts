/** Going through an article: to a sentence, to a claim or a suggestion, through what lies over one another. */
import type { Claim, Suggestion } from "../api/wire.ts";
import type { Span } from "../text/offsets.ts";
import type { Direction } from "../text/words.ts";
import { meets } from "./article.ts";
import type { Item } from "./items.ts";
import { neighbour, smallestFirst, stepFrom, under } from "./moving.ts";
import { claimName, suggestionName } from "./naming.ts";
import type { Screen } from "./screen.ts";

/** To the next sentence; while the drawer is open, in the other article. */
export function stepSentence(screen: Screen, direction: Direction): void {
  const drawer = screen.drawer.peek();
  const reading = drawer ? drawer.source.peek() : screen.reading.peek();
  if (!reading) return;
  const from = drawer ? (drawer.passage.peek()?.start ?? null) : whereabouts(screen, direction);
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

/** To the next claim or suggestion. From a claim that was let go, stepping back comes to it again. */
export function stepItem(screen: Screen, direction: Direction): void {
  const items = screen.items.peek();
  const isHere = (item: Item) => idOf(item) === (screen.chosen.peek() ?? screen.offered.peek());
  const from = whereabouts(screen, direction);
  const past = from !== null && direction === -1 && !screen.pick.peek() ? from + 1 : from;
  const next = items.some(isHere) ? neighbour(items, isHere, direction) : stepFrom(items, past, direction);
  if (next?.kind === "claim") goToClaim(screen, next.claim);
  if (next?.kind === "suggestion") showSuggestion(screen, next.suggestion);
}

function idOf(item: Item): string | number {
  return item.kind === "claim" ? item.claim.id : item.suggestion.id;
}

/** Where the reader is: at what they hold or held last, or, once that is out of sight, at the edge of what they see. */
function whereabouts(screen: Screen, direction: Direction): number | null {
  if (screen.pick.peek() || screen.claim.peek()) return screen.place;
  const [place, sight] = [screen.place, screen.sight()];
  if (!sight || (place !== null && sight.start <= place && place < sight.end)) return place;
  if (place === null && sight.start === 0) return null;
  return direction === 1 ? sight.start - 1 : sight.end;
}

/** The sentence where the reader is. */
export function sentenceHere(screen: Screen): Span | null {
  const sentences = screen.reading.peek()?.sentences ?? [];
  const place = whereabouts(screen, 1);
  const around = sentences.find(({ start, end }) => place !== null && start <= place && place < end);
  return around ?? stepFrom(sentences, place, 1);
}

/** Chooses a claim, shows its place and tells it. */
export function goToClaim(screen: Screen, claim: Claim): void {
  screen.choose(claim.id);
  if (screen.claims.peek().includes(claim)) screen.seek(claim);
  screen.say(`${claimName(screen, claim)}: ${claim.quote}`);
}

/** Selects a suggestion's words, so that it is seen before it is taken. */
export function showSuggestion(screen: Screen, suggestion: Suggestion | null): void {
  if (!suggestion) {
    screen.say(gettext("No suggestion is left."));
    return;
  }
  screen.select({ start: suggestion.start, end: suggestion.end }, suggestion.id);
  screen.seek(suggestion);
  screen.say(`${suggestionName(screen, suggestion)}: ${suggestion.quote}`);
}

/** Where claims lie over one another: the next of them, the smallest first. */
export function cycle(screen: Screen): void {
  const claim = screen.claim.peek();
  const position = screen.pick.peek()?.start ?? screen.place;
  const claims = screen.visible.peek();
  const here = claim ? smallestFirst(claims.filter((other) => meets(other, claim))) : under(claims, position ?? -1);
  const next = here[(here.findIndex(({ id }) => id === claim?.id) + 1) % here.length];
  if (next) goToClaim(screen, next);
}
