/** A web page as evidence: where it stands, and what it says; then what else is known of it. */
import type { Drawer, FormName } from "../state/drawer.ts";

export function WebPage({ drawer }: { drawer: Drawer }) {
  return (
    <div class="source-form stack">
      <Field drawer={drawer} name="url" hint="https://" first>
        {gettext("Address")}
      </Field>
      <label class="field">
        <span class="name">{gettext("Passage")}</span>
        <textarea
          class="input quote"
          data-passage
          rows={5}
          dir="auto"
          placeholder={gettext("The words that bear on the claim, exactly as they stand there")}
          value={drawer.form.value.quote}
          onInput={(event) => drawer.type("quote", event.currentTarget.value)}
        />
      </label>
      <Field drawer={drawer} name="title">
        {gettext("Title")}
      </Field>
      <div class="pair">
        <Field drawer={drawer} name="publisher">
          {gettext("Publisher")}
        </Field>
        <Field drawer={drawer} name="author">
          {gettext("Author")}
        </Field>
      </div>
      <Field drawer={drawer} name="date" hint={gettext("2014, 2014-04 or 2014-04-09")}>
        {gettext("Published")}
      </Field>
    </div>
  );
}

interface FieldProps {
  drawer: Drawer;
  name: FormName;
  hint?: string;
  first?: boolean;
  children: string;
}

function Field({ drawer, name, hint = "", first = false, children }: FieldProps) {
  const fault = drawer.faults.value[name];
  return (
    <label class="field">
      <span class="name">{children}</span>
      <input
        class="input"
        placeholder={hint}
        autocomplete="off"
        inputmode={name === "url" ? "url" : "text"}
        spellcheck={name !== "url"}
        data-first={first || undefined}
        aria-invalid={fault !== undefined}
        value={drawer.form.value[name]}
        onInput={(event) => drawer.type(name, event.currentTarget.value)}
      />
      {fault && <span class="fault">{fault}</span>}
    </label>
  );
}
