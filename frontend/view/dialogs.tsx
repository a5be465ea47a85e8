/** The dialogs that cover the page. */
import { KeySheet } from "./keysheet.tsx";
import { Rule } from "./rule.tsx";

export function Dialogs() {
  return (
    <>
      <KeySheet />
      <Rule />
    </>
  );
}
