/** The bar: where one is, how things are saved, what comes next. */
import chevronLeft from "lucide:chevron-left";
import chevronRight from "lucide:chevron-right";
import ellipsis from "lucide:ellipsis";
import keyboard from "lucide:keyboard";
import list from "lucide:list";
import moon from "lucide:moon";
import search from "lucide:search";
import { useSignal } from "@preact/signals";
import { nextTheme, setTheme, theme } from "../pages/theme.ts";
import { COMMANDS } from "../state/commands.ts";
import { useScreen } from "./context.ts";
import { later } from "./fetched.ts";
import { HandingIn } from "./handingin.tsx";
import { Icon } from "./icon.tsx";
import { FoldedRail } from "./rail.tsx";
import { SaveState } from "./savestate.tsx";
import { You } from "./you.tsx";

export function Bar() {
  const { bootstrap, reading } = useScreen();
  const fetched = later.value;
  const { project, previous, next, position, articles_url } = bootstrap;
  // A page has one first heading: the article's own title, or, where its text has none, this.
  const Title = reading.value?.pieces.some((piece) => piece.role === "title") ? "p" : "h1";
  return (
    <header class="bar">
      <a
        class="mark wide"
        href={project.url}
        aria-label={interpolate(gettext("%(name)s, project home"), project, true)}
      >
        <Obelus />
      </a>
      <a class="btn btn--bare btn--icon only-s" href={articles_url} aria-label={gettext("Back to the articles")}>
        <Icon shapes={chevronLeft} />
      </a>
      {previous && (
        <a class="btn btn--bare btn--icon wide" href={previous} aria-label={gettext("Previous article")}>
          <Icon shapes={chevronLeft} />
        </a>
      )}
      <Title class="title grow">
        <bdi>{reading.value?.article.title || bootstrap.article.title}</bdi>
      </Title>
      <a class="muted quiet wide" href={articles_url}>
        {interpolate(gettext("%(at)s of %(all)s articles"), { at: position[0], all: position[1] }, true)}
      </a>
      <span class="sep" />
      {fetched ? <fetched.Company /> : <You />}
      <SaveState />
      <HandingIn className="wide" />
      {next && (
        <a class="btn btn--main wide" href={next}>
          {gettext("Next article")}
          <Icon shapes={chevronRight} />
        </a>
      )}
      <FoldedRail />
      <More />
    </header>
  );
}

function More() {
  const screen = useScreen();
  const { bootstrap, keysOpen } = screen;
  const chosen = useSignal(theme());
  const names = {
    system: gettext("Theme: as the system"),
    light: gettext("Theme: light"),
    dark: gettext("Theme: dark"),
  };
  const changeTheme = () => {
    setTheme(nextTheme());
    chosen.value = theme();
  };
  return (
    <details class="menu">
      <summary class="btn btn--bare btn--icon" aria-label={gettext("More")}>
        <Icon shapes={ellipsis} />
      </summary>
      <div class="pop">
        <a href={bootstrap.articles_url}>
          <Icon shapes={list} />
          {gettext("All articles")}
        </a>
        <HandingIn className="only-s" />
        {bootstrap.next && (
          <a class="only-s" href={bootstrap.next}>
            <Icon shapes={chevronRight} />
            {gettext("Next article")}
          </a>
        )}
        <button
          type="button"
          onClick={(event) => {
            event.currentTarget.closest("details")?.removeAttribute("open");
            COMMANDS.search(screen, "");
          }}
        >
          <Icon shapes={search} />
          {gettext("Search in the article")}
        </button>
        <button type="button" onClick={changeTheme}>
          <Icon shapes={moon} />
          {names[chosen.value]}
        </button>
        <button
          type="button"
          onClick={(event) => {
            event.currentTarget.closest("details")?.removeAttribute("open");
            keysOpen.value = true;
          }}
        >
          <Icon shapes={keyboard} />
          {gettext("All keys")}
        </button>
      </div>
    </details>
  );
}

/** The obelus, with which the scholars of Alexandria marked doubtful lines. */
function Obelus() {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d="M0 8h18v2H0z" fill="currentColor" />
      <circle cx="9" cy="3.2" r="1.9" fill="currentColor" />
      <circle cx="9" cy="14.8" r="1.9" fill="currentColor" />
    </svg>
  );
}
