/** By the article, while a label is armed: what is selected next gets it at once. */
import x from "lucide:x";
import { useScreen } from "./context.ts";
import { Icon } from "./icon.tsx";
import { LabelWord } from "./label.tsx";

export function ArmedSign() {
  const screen = useScreen();
  const armed = screen.armed.value;
  if (!armed) return null;
  const disarm = () => {
    screen.armed.value = null;
  };
  return (
    <div class="armed">
      <p>
        <span class="muted">{gettext("Next:")}</span> <LabelWord label={armed} />
        <button type="button" class="btn btn--bare btn--icon" aria-label={gettext("No label next")} onClick={disarm}>
          <Icon shapes={x} small />
        </button>
      </p>
    </div>
  );
}
