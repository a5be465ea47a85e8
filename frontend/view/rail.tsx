/** What is known of the article, and what of it is shown. */
import slidersHorizontal from "lucide:sliders-horizontal";
import type { Article, Claim } from "../api/wire.ts";
import type { Shows } from "../state/layers.ts";
import { speakersOf } from "../state/layers.ts";
import type { Reading, Screen } from "../state/screen.ts";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { useLater } from "./later.ts";
import { dayWords, locale } from "./locale.ts";
import { railFolds } from "./widths.ts";

/** Beside the article. */
export function Rail({ reading }: { reading: Reading }) {
  if (railFolds.value) return null;
  return (
    <aside class="rail" aria-label={gettext("About this article")}>
      <About reading={reading} />
    </aside>
  );
}

/** The same in the bar, where there is no room for it beside the article. */
export function FoldedRail() {
  const reading = useScreen().reading.value;
  if (!railFolds.value || !reading) return null;
  return (
    <details class="menu">
      <summary class="btn btn--bare btn--icon" aria-label={gettext("About this article")}>
        <Icon shapes={slidersHorizontal} />
      </summary>
      <div class="pop pop--rail rail">
        <About reading={reading} />
      </div>
    </details>
  );
}

function About({ reading }: { reading: Reading }) {
  return (
    <>
      <section>
        <h2>{gettext("Article")}</h2>
        <Facts article={reading.article} />
      </section>
      <section>
        <h2>{gettext("Show")}</h2>
        <Layers />
      </section>
      <section>
        <h2>{gettext("Marks")}</h2>
        <Marks reading={reading} />
      </section>
    </>
  );
}

function Facts({ article }: { article: Article }) {
  const { language_note } = useScreen().bootstrap.article;
  const { published_on, language, revision, sha256, outlet, source_url } = article;
  return (
    <dl class="facts">
      {outlet && <dt>{gettext("Outlet")}</dt>}
      {outlet && <dd>{outlet}</dd>}
      {published_on && <dt>{gettext("Published")}</dt>}
      {published_on && <dd>{dayWords(published_on)}</dd>}
      <dt>{gettext("Language")}</dt>
      <dd>
        {languageName(language)}
        {language_note && <p class="muted">{language_note}</p>}
      </dd>
      <dt>{gettext("Revision")}</dt>
      <dd>
        {revision} <span class="mono muted">{sha256.slice(0, 8)}</span>
      </dd>
      <dt>{gettext("Prepared")}</dt>
      <dd>{prepared(article)}</dd>
      {/^https?:/.test(source_url) && <dt>{gettext("Source")}</dt>}
      {/^https?:/.test(source_url) && (
        <dd>
          <a href={source_url} rel="noopener noreferrer" target="_blank">
            {new URL(source_url).hostname}
          </a>
        </dd>
      )}
    </dl>
  );
}

function prepared({ state, marks }: Article): string {
  if (state !== "ready") return state === "failed" ? gettext("failed") : gettext("not yet");
  const number = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
  const [sentences, quotations] = [number("sentence"), number("quotation")];
  return [
    interpolate(ngettext("%(count)s sentence", "%(count)s sentences", sentences), { count: sentences }, true),
    quotations &&
      interpolate(ngettext("%(count)s quoted span", "%(count)s quoted spans", quotations), { count: quotations }, true),
  ]
    .filter(Boolean)
    .join(", ");
}

function Layers() {
  const screen = useScreen();
  const [claims, open] = [useLater(screen.claims), useLater(screen.open)];
  const others = annotatorsOf(claims);
  return (
    <>
      <Switch name="mine" count={claims.filter(({ mine }) => mine).length}>
        {gettext("My claims")}
      </Switch>
      <Switch name="suggestions" count={open.length}>
        <span class="lab" data-l="suggested">
          {gettext("Suggestions")}
        </span>
      </Switch>
      {others.map(([annotator, count]) => (
        <label class="check" key={annotator}>
          <input
            type="checkbox"
            checked={screen.shows.value.others.has(annotator)}
            onChange={() => toggleOther(screen, annotator)}
          />
          {screen.nameOf(annotator)} <span class="n">{count}</span>
        </label>
      ))}
    </>
  );
}

function Marks({ reading }: { reading: Reading }) {
  const screen = useScreen();
  const { article, sections } = reading;
  const number = (...kinds: string[]) => article.marks.filter(({ kind }) => kinds.includes(kind)).length;
  const folds = sections.filter(({ kind }) => kind === "furniture" || kind === "repeat").length;
  const open = screen.shows.value.furniture;
  return (
    <>
      <Switch name="speakers" count={speakersOf(screen.read.value?.marks ?? []).length}>
        {gettext("Speakers")}
      </Switch>
      <Switch name="quotations" count={number("quotation")}>
        {gettext("Quotations")}
      </Switch>
      <Switch name="figures" count={number("figure", "date")}>
        {gettext("Figures and dates")}
      </Switch>
      <Switch name="furniture" count={folds === 0 ? gettext("none") : open ? gettext("open") : gettext("folded")}>
        {gettext("Furniture")}
      </Switch>
    </>
  );
}

type SwitchName = Exclude<keyof Shows, "others">;

function Switch({ name, count, children }: { name: SwitchName; count: number | string; children: unknown }) {
  const { shows } = useScreen();
  const toggle = () => {
    shows.value = { ...shows.peek(), [name]: !shows.peek()[name] };
  };
  return (
    <label class="check">
      <input type="checkbox" checked={shows.value[name]} onChange={toggle} />
      {children as string} <span class="n">{count}</span>
    </label>
  );
}

function annotatorsOf(claims: readonly Claim[]): [annotator: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { mine, annotator } of claims) if (!mine) counts.set(annotator, (counts.get(annotator) ?? 0) + 1);
  return Array.from(counts);
}

function toggleOther(screen: Screen, annotator: string): void {
  const others = new Set(screen.shows.peek().others);
  if (!others.delete(annotator)) others.add(annotator);
  screen.shows.value = { ...screen.shows.peek(), others };
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
