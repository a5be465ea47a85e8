/** The evidence drawer: a web page, or a passage of another article of the project, linked to the chosen claim. */
import x from "lucide:x";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Stance } from "../api/wire.ts";
import { link } from "../state/commands.ts";
import type { Drawer, Tab } from "../state/drawer.ts";
import { useScreen } from "./context.ts";
import { afterRender } from "./effects.ts";
import { StanceWord } from "./evidence.tsx";
import { Icon } from "./icon.tsx";
import { Key } from "./key.tsx";
import { OtherArticle } from "./otherarticle.tsx";
import { KnownSources } from "./sources.tsx";
import { WebPage } from "./webpage.tsx";

export function DrawerView({ drawer }: { drawer: Drawer }) {
  const screen = useScreen();
  const root = useRef<HTMLElement>(null);
  const [tab, source] = [drawer.tab.value, drawer.source.value];
  const close = () => {
    screen.drawer.value = null;
  };
  useLayoutEffect(() => firstOf(root.current!, drawer)?.focus(), [drawer, tab, source]);
  useFocusBack();
  return (
    <section class="drawer" aria-labelledby="drawer-title" ref={root}>
      <header>
        <div class="line">
          <h2 id="drawer-title" class="grow">
            {gettext("Evidence for this claim")}
          </h2>
          <button
            class="btn btn--bare btn--icon"
            type="button"
            aria-label={gettext("Close the drawer")}
            onClick={close}
          >
            <Icon shapes={x} />
          </button>
        </div>
        <div class="tabs" role="group" aria-label={gettext("Where the evidence stands")}>
          <TabButton drawer={drawer} tab="web">
            {gettext("Web page")}
          </TabButton>
          <TabButton drawer={drawer} tab="article">
            {gettext("Article of this project")}
          </TabButton>
          <TabButton drawer={drawer} tab="sources">
            {gettext("Known source")}
          </TabButton>
        </div>
      </header>
      {tab === "web" && <WebPage drawer={drawer} />}
      {tab === "article" && <OtherArticle drawer={drawer} />}
      {tab === "sources" && <KnownSources drawer={drawer} />}
      <footer>
        <Foot drawer={drawer} />
      </footer>
    </section>
  );
}

/** Where one begins: at the field that is marked, or at the passage once it is known where it stands. */
function firstOf(root: HTMLElement, drawer: Drawer): HTMLElement | null {
  const isKnown = drawer.tab.peek() === "web" && drawer.form.peek().url !== "";
  return root.querySelector<HTMLElement>(isKnown ? "[data-passage]" : "[data-first]");
}

/** Closed, the drawer gives the focus to the claim it was opened for. */
function useFocusBack(): void {
  // Not after the paint: a quick hand closes the drawer before there is one.
  useLayoutEffect(
    () => () => afterRender(() => document.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true })),
    [],
  );
}

function TabButton({ drawer, tab, children }: { drawer: Drawer; tab: Tab; children: string }) {
  const open = () => {
    drawer.tab.value = tab;
  };
  return (
    <button type="button" aria-current={drawer.tab.value === tab ? "true" : undefined} onClick={open}>
      {children}
    </button>
  );
}

function Foot({ drawer }: { drawer: Drawer }) {
  const screen = useScreen();
  const { stance: fault, passage } = drawer.faults.value;
  return (
    <div class="stack">
      <Passage drawer={drawer} />
      <label class="field">
        <span class="sr">{gettext("Note")}</span>
        <input
          class="input"
          placeholder={gettext("Note: what this shows, and what it doesn’t")}
          value={drawer.form.value.note}
          onInput={(event) => drawer.type("note", event.currentTarget.value)}
        />
      </label>
      <div class="line line--wrap">
        <div class="seg seg--fill" role="group" aria-label={gettext("Stance")}>
          <StanceButton drawer={drawer} stance="supports" />
          <StanceButton drawer={drawer} stance="refutes" />
          <StanceButton drawer={drawer} stance="context" />
        </div>
        <span class="grow" />
        <button class="btn btn--main" type="button" onClick={() => link(screen)}>
          {gettext("Link")} <Key of="link" />
        </button>
      </div>
      {(passage || fault) && (
        <p class="fault" role="alert">
          {passage ?? fault}
        </p>
      )}
    </div>
  );
}

function StanceButton({ drawer, stance }: { drawer: Drawer; stance: Stance }) {
  const take = () => {
    drawer.stance.value = stance;
    const { stance: _, ...faults } = drawer.faults.peek();
    drawer.faults.value = faults;
  };
  return (
    <button type="button" aria-pressed={drawer.stance.value === stance} onClick={take}>
      <StanceWord stance={stance} />
      <Key of={stance} />
    </button>
  );
}

/** The passage of the other article, as it will be linked. */
function Passage({ drawer }: { drawer: Drawer }) {
  const [source, span] = [drawer.source.value, drawer.passage.value];
  if (drawer.tab.value !== "article" || !source) return null;
  if (!span) {
    return <p class="muted">{gettext("Select the passage in the text, or step to it by sentence with ] and [.")}</p>;
  }
  return (
    <>
      <p class="line">
        <strong>{gettext("Passage")}</strong>
        <span class="mono muted">{`${span.start}–${span.end}`}</span>
      </p>
      <p class="quote quote--2" dir="auto">
        “{source.offsets.slice(span)}”
      </p>
    </>
  );
}
