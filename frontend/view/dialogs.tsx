/** The dialogs that cover the page, and the note that explains a mark. */
import { KeySheet } from "./keysheet.tsx";
import { Rule } from "./rule.tsx";
import { Why } from "./why.tsx";

export function Dialogs() {
  return (
    <>
      <KeySheet />
      <Rule />
      <Why />
    </>
  );
}
