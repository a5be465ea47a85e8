import { useScreen } from "./context.ts";
import { useInstantEffect } from "./effects.ts";

/** Answers a command that asks for the focus of something. The card of a claim that is no longer chosen, and goes with
 * the next frame, leaves the answer to the one that comes. */
export function useWanted(isMine: (wanted: string) => boolean, give: (wanted: string) => void, claim?: string): void {
  const screen = useScreen();
  useInstantEffect(() => {
    const wanted = screen.wanted.value;
    if (!wanted || !isMine(wanted) || (claim && screen.chosen.peek() !== claim)) return;
    screen.wanted.value = null;
    give(wanted);
  }, [claim]);
}
