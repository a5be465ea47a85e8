import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Screen } from "../state/screen.ts";

export const ScreenContext = createContext<Screen | null>(null);

/** The workspace's state, from anywhere within it. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error("outside the workspace");
  return screen;
}
