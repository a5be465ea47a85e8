/** Oneself, in the bar. */
import { useScreen } from "./context.ts";

export function You() {
  const { me } = useScreen().bootstrap;
  return (
    <span class="who who--on wide" role="img" aria-label={interpolate(gettext("You, %(name)s"), me, true)}>
      {me.initials}
    </span>
  );
}
