/** The dialogs that cover the page: fetched once it is drawn, since nobody asks for them before. */
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
