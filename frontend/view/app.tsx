/** The workspace: bar, rail, article, claims, keys. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Bar } from "./bar.tsx";
import { useScreen } from "./context.ts";
import { fetchLater, later } from "./fetched.ts";
import { useLater } from "./later.ts";
import { Ledger } from "./ledger.tsx";
import { Rail } from "./rail.tsx";
import { Story } from "./story.tsx";
import { Strip } from "./strip.tsx";

/** Milliseconds before "loading" is worth saying. */
const SOON = 300;

export function App() {
  const screen = useScreen();
  const drawn = useLater(screen.drawn);
  const fetched = later.value;
  useEffect(() => void fetchLater(), []);
  const [drawer, reading, problem] = [screen.drawer.value, screen.reading.value, screen.problem.value];
  return (
    <>
      <Bar />
      {fetched && <fetched.Notices />}
      <main class={drawer ? "work work--drawer" : "work"}>
        {reading && !drawer && <Rail reading={reading} />}
        {reading ? <Story reading={reading} narrow={drawer !== null} /> : <Waiting problem={problem} />}
        {drawer && fetched && <fetched.DrawerView drawer={drawer} key={drawer.claim} />}
        {drawn && <Ledger />}
      </main>
      <Strip />
      {fetched && <fetched.Dialogs />}
      <p class="sr" role="status" aria-live="polite">
        {screen.said.value}
      </p>
    </>
  );
}

function Waiting({ problem }: { problem: string | null }) {
  const late = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      late.value = true;
    }, SOON);
    return () => clearTimeout(timer);
  }, []);
  return (
    <section class="sheet" aria-label={gettext("Article text")}>
      <div class="story" aria-busy={!problem}>
        {problem ? <p class="notice notice--story">{problem}</p> : late.value && <Ghosts />}
      </div>
    </section>
  );
}

function Ghosts() {
  return (
    <div role="status">
      <span class="sr">{gettext("Loading the article")}</span>
      <span class="ghost ghost--1" />
      <span class="ghost ghost--2" />
      <span class="ghost ghost--3" />
    </div>
  );
}
