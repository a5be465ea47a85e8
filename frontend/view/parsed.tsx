/** Fields whose text is read before it is saved: a date as far as it is known, a list between commas. */
import { findDate, readDate } from "../text/dates.ts";
import { type Editor, Words } from "./field.tsx";
import { dateWords, locale } from "./locale.ts";

export function When({ editor }: { editor: Editor }) {
  const { claim_date: date, claim_date_precision: precision } = editor.claim;
  const read = (typed: string) => {
    const known = readDate(typed) ?? findDate(typed, locale() ?? "", null);
    return known && { claim_date: known.date, claim_date_precision: known.precision };
  };
  return (
    <Words
      editor={editor}
      name="claim_date"
      hint={gettext("2014, 2014-04 or 2014-04-09")}
      shown={dateWords({ date, precision })}
      read={read}
      fault={gettext("Not saved: a year, a month or a day is meant, as in 2014, 2014-04 or 2014-04-09.")}
    />
  );
}

interface ListProps {
  editor: Editor;
  name: "source_chain" | "topics";
  hint: string;
}

export function List({ editor, name, hint }: ListProps) {
  const read = (typed: string) => ({
    [name]: typed
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  });
  return <Words editor={editor} name={name} hint={hint} shown={editor.claim[name].join(", ")} read={read} />;
}
