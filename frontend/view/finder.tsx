/** A field to search with, and below it what was found: arrows go through it, Enter takes one. */
import searchIcon from "lucide:search";
import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "./icon.tsx";

/** Milliseconds without a key press after which the search is sent. */
const PAUSE = 200;

interface Props<T extends { readonly id: number }> {
  name: string;
  /** Said when nothing has these words. */
  none: string;
  words: Signal<string>;
  find: (words: string) => Promise<readonly T[]>;
  take: (row: T) => void;
  children: (row: T) => ComponentChildren;
}

export function Finder<T extends { readonly id: number }>({ name, none, words, find, take, children }: Props<T>) {
  const found = useFound(words, find);
  return (
    <div class="source-form stack" role="search" aria-label={name} onKeyDown={walk}>
      <label class="field field--icon">
        <span class="sr">{name}</span>
        <Icon shapes={searchIcon} />
        <input
          class="input"
          type="search"
          data-first
          placeholder={name}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      {found.value?.length === 0 && <p class="muted">{none}</p>}
      <ul class="found">
        {found.value?.map((row) => (
          <li key={row.id}>
            <button class="row" type="button" onClick={() => take(row)}>
              {children(row)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the words find, once nobody types; an answer that comes late is not shown over a newer one. */
function useFound<T>(
  words: ReadonlySignal<string>,
  find: (words: string) => Promise<readonly T[]>,
): Signal<readonly T[] | null> {
  const found = useSignal<readonly T[] | null>(null);
  const asked = words.value;
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const rows = await find(asked);
      if (isLatest) found.value = rows;
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return found;
}

/** From the field into the list and through it, and back again. */
function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || event.isComposing || event.shiftKey || event.ctrlKey || event.altKey) return;
  const stops = Array.from(event.currentTarget.querySelectorAll<HTMLElement>("input, button"));
  stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  event.preventDefault();
}
