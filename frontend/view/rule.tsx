/** What the project says of a label: its definition, and its place in the guideline, set as the guideline's page sets it. */
import x from "lucide:x";
import { useEffect, useRef } from "preact/hooks";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";

export function Rule() {
  const screen = useScreen();
  const dialog = useRef<HTMLDialogElement>(null);
  const key = screen.rule.value;
  const label = screen.bootstrap.labels.find((one) => one.key === key);
  const address = `${screen.bootstrap.project.url}guideline/`;
  useEffect(() => {
    if (key !== null) dialog.current?.showModal();
  }, [key]);
  return (
    <dialog
      class="rule"
      ref={dialog}
      aria-labelledby="rule-title"
      onClose={() => {
        screen.rule.value = null;
      }}
    >
      <header>
        <h2 id="rule-title">{label ? <LabelWord label={label.key} /> : gettext("Guideline")}</h2>
        <button
          class="btn btn--bare btn--icon"
          type="button"
          aria-label={gettext("Close")}
          onClick={() => dialog.current?.close()}
        >
          <Icon shapes={x} />
        </button>
      </header>
      {label && <p class="quote">{label.definition || gettext("This label has no definition yet.")}</p>}
      {key !== null && <Passage address={address} name={label?.name ?? ""} key={key} />}
      <p class="small">
        <a href={address}>{gettext("The whole guideline")}</a>
      </p>
    </dialog>
  );
}

function Passage({ address, name }: { address: string; name: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    rulesAt(address).then((rules) => place.current?.replaceChildren(...passageOf(rules, name)));
  }, [address, name]);
  return <div class="prose" dir="auto" ref={place} />;
}

/** The guideline as its page shows it: there, and only there, its Markdown is made into safe HTML. */
async function rulesAt(address: string): Promise<readonly Element[]> {
  const page = await fetch(address, { credentials: "same-origin" }).then(
    (reply) => (reply.ok ? reply.text() : ""),
    () => "",
  );
  const rules = new DOMParser().parseFromString(page, "text/html").querySelector("article.prose");
  return Array.from(rules?.children ?? []);
}

/** What stands under the heading that names a label, or from the paragraph that begins with its name in bold. */
function passageOf(rules: readonly Element[], name: string): readonly Element[] {
  const names = (element: Element) => headOf(element).toLowerCase().includes(name.toLowerCase());
  const from = rules.findIndex(names);
  const first = rules[from];
  if (!name || !first) return name ? [] : rules;
  const ends = (element: Element) => headOf(element) !== "" && levelOf(element) <= levelOf(first);
  const length = rules.slice(from + 1).findIndex(ends);
  return rules.slice(from, length < 0 ? undefined : from + 1 + length);
}

/** The words of a heading, or those in bold that a paragraph begins with. */
function headOf(element: Element): string {
  if (/^H[1-6]$/.test(element.tagName)) return element.textContent ?? "";
  const first = element.firstChild;
  return first instanceof Element && first.matches("strong") ? (first.textContent ?? "") : "";
}

/** 1 to 6 of headings; a paragraph that begins in bold stands below them all. */
function levelOf({ tagName }: Element): number {
  return Number(/^H([1-6])$/.exec(tagName)?.[1] ?? 7);
}
