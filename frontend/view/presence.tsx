/** Who else is here: rings in the bar with a list behind them, and a quiet mark where each is reading. */
import type { Present } from "../api/news.ts";
import { companyIn, paragraphAt } from "../state/presence.ts";
import type { Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import type { Margin } from "./margin.ts";
import { You } from "./you.tsx";

/** Rings that have room in the bar. */
const ROOM = 4;

/** Everybody who is here, oneself last. */
export function Company() {
  const { bootstrap, people } = useScreen();
  const { here, elsewhere } = companyIn(people.value, bootstrap.article.id);
  const others = [...here, ...elsewhere];
  if (others.length === 0) return <You />;
  const names = others.map(({ name }) => name).join(", ");
  return (
    <details class="menu wide">
      <summary class="whos" aria-label={interpolate(gettext("Here now: %(names)s, and you"), { names }, true)}>
        {others.slice(0, ROOM).map((person) => (
          <Ring key={person.username} person={person} />
        ))}
        {others.length > ROOM && <span class="who">+{others.length - ROOM}</span>}
        <span class="who who--on">{bootstrap.me.initials}</span>
      </summary>
      <div class="pop">
        {here.map((person) => (
          <GoTo key={person.username} person={person} />
        ))}
        {elsewhere.map((person) => (
          <p key={person.username}>
            {interpolate(gettext("%(name)s, in another article"), { name: person.name }, true)}
          </p>
        ))}
      </div>
    </details>
  );
}

function Ring({ person: { initials, article } }: { person: Present }) {
  const away = useScreen().bootstrap.article.id !== article;
  return <span class={away ? "who who--away" : "who"}>{initials}</span>;
}

function GoTo({ person }: { person: Present }) {
  const screen = useScreen();
  const { place } = person;
  const go = (event: MouseEvent) => {
    (event.currentTarget as Element).closest("details")?.removeAttribute("open");
    if (place !== null) screen.seek({ start: place, end: place + 1 });
  };
  return (
    <button type="button" onClick={go}>
      {whereabouts(person, screen)}
    </button>
  );
}

/** "Ilse Brandt, reading paragraph 4". */
function whereabouts({ name, place }: Present, { reading }: Screen): string {
  if (place === null || !reading.value) return name;
  const paragraph = paragraphAt(reading.value.pieces, place);
  const format = paragraph ? gettext("%(name)s, reading paragraph %(paragraph)s") : gettext("%(name)s, at the top");
  return interpolate(format, { name, paragraph }, true);
}

/** Beside the text, for the eye alone: the list in the bar tells the same in words. */
export function ReadersInMargin({ margin }: { margin: Margin }) {
  const { bootstrap, people } = useScreen();
  margin.height.value; // the story is set anew: look again
  const { here } = companyIn(people.value, bootstrap.article.id);
  return (
    <div class="readers" aria-hidden="true">
      {here.map(({ username, name, initials, place }) => {
        const top = topOf(place);
        return (
          top !== null && (
            <span class="who who--s" key={username} title={name} style={{ top: `${top}px` }}>
              {initials}
            </span>
          )
        );
      })}
    </div>
  );
}

/** Pixels from the top of the story to the paragraph at a code point; null where there is none in sight. */
function topOf(place: number | null): number | null {
  if (place === null) return null;
  const block = blocks().findLast(({ dataset }) => Number(dataset.start) <= place);
  return block?.offsetParent ? block.offsetTop : null;
}

function blocks(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("#story [data-start]"));
}
