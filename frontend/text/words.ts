/** Words and characters as readers see them. All positions here are UTF-16 code units of one text. */
import type { Span } from "./offsets.ts";

type Segment = Intl.SegmentData;
export type Direction = 1 | -1;

/** Asks one text for its words and characters; segmenting starts near the position asked, so long texts cost nothing. */
export class Words {
  readonly #text: string;
  readonly #locale: string | undefined;
  #wordsMade?: Intl.Segments;
  #charactersMade?: Intl.Segments;

  constructor(text: string, language?: string) {
    this.#text = text;
    this.#locale = localeOrDefault(language);
  }

  /** Loads the browser's rules for this language, which takes it some 30 ms; else they are loaded when first asked for. */
  prepare(): void {
    this.#words.containing(0);
    this.#characters.containing(0);
  }

  get #words(): Intl.Segments {
    this.#wordsMade ??= new Intl.Segmenter(this.#locale, { granularity: "word" }).segment(this.#text);
    return this.#wordsMade;
  }

  get #characters(): Intl.Segments {
    this.#charactersMade ??= new Intl.Segmenter(this.#locale, { granularity: "grapheme" }).segment(this.#text);
    return this.#charactersMade;
  }

  /** The span grown to whole words and freed of space at its ends; null when only space is left. */
  snap(span: Span): Span | null {
    const bare = trim(this.#text, span);
    if (!bare) return null;
    const first = this.#words.containing(bare.start)!;
    const last = this.#words.containing(bare.end - 1)!;
    return trim(this.#text, { start: first.index, end: endOf(last) });
  }

  /** Where an end edge goes by one word: to the end of the next word, or back to the end of the one before. */
  endByWord(position: number, direction: Direction): number {
    if (direction === 1) return this.#nextEnd(position);
    const word = this.#wordBefore(position);
    if (!word) return 0;
    if (endOf(word) < position) return endOf(word);
    const before = this.#wordBefore(word.index);
    return before ? endOf(before) : 0;
  }

  /** Where a start edge goes by one word: to the start of the word before, or on to the start of the next. */
  startByWord(position: number, direction: Direction): number {
    if (direction === -1) return this.#wordBefore(position)?.index ?? 0;
    for (let at = this.#after(this.#words, position); at < this.#text.length; at = this.#after(this.#words, at)) {
      if (this.#words.containing(at)!.isWordLike) return at;
    }
    return position;
  }

  /** The position one character on: a whole family of emoji, a letter with all its accents. Line ends are passed over. */
  byCharacter(position: number, direction: Direction): number {
    let at = position;
    do {
      if (direction === 1) at = this.#after(this.#characters, at);
      else at = this.#characters.containing(at - 1)?.index ?? 0;
    } while (at > 0 && at < this.#text.length && isLineEnd(this.#text[direction === 1 ? at - 1 : at]));
    return at;
  }

  #after(segments: Intl.Segments, position: number): number {
    const segment = segments.containing(position);
    return segment ? endOf(segment) : this.#text.length;
  }

  #nextEnd(position: number): number {
    for (let at = position; at < this.#text.length; ) {
      const segment = this.#words.containing(at)!;
      if (segment.isWordLike) return endOf(segment);
      at = endOf(segment);
    }
    return trim(this.#text, { start: 0, end: this.#text.length })?.end ?? position;
  }

  /** The last word that begins before a position. */
  #wordBefore(position: number): Segment | null {
    for (let at = position; at > 0; ) {
      const segment = this.#words.containing(at - 1)!;
      if (segment.isWordLike) return segment;
      at = segment.index;
    }
    return null;
  }
}

/** The span without space at its ends; null when nothing else is in it. */
export function trim(text: string, { start, end }: Span): Span | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The text's sentences, for articles whose own marks are not there yet. */
export function sentencesOf(text: string, language?: string): Span[] {
  const segmenter = new Intl.Segmenter(localeOrDefault(language), { granularity: "sentence" });
  const spans = Array.from(segmenter.segment(text), (segment) =>
    trim(text, { start: segment.index, end: endOf(segment) }),
  );
  return spans.filter((span) => span !== null);
}

function endOf(segment: Segment): number {
  return segment.index + segment.segment.length;
}

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

/** A language tag from a form may be anything; an unknown one must not stop the page. */
export function localeOrDefault(language: string | undefined): string | undefined {
  try {
    return language ? Intl.getCanonicalLocales(language)[0] : undefined;
  } catch {
    return undefined;
  }
}
