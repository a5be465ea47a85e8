/** A claim's history in one line at the card's foot: behind it are its moments. */
import history from "lucide:history";
import { useSignal } from "@preact/signals";
import type { Claim } from "../api/wire.ts";
import { later } from "./fetched.ts";
import { Icon } from "./icon.tsx";
import { statuses } from "./words.ts";

export function Past({ claim }: { claim: Claim }) {
  const open = useSignal(false);
  const fetched = later.value;
  if (claim.version === 0) return <span class="grow">{gettext("Not saved yet")}</span>;
  const toggle = () => {
    open.value = !open.peek();
  };
  return (
    <>
      <button class="btn btn--bare" type="button" aria-expanded={open.value} onClick={toggle}>
        <Icon shapes={history} small />
        {historyLine(claim)}
      </button>
      <span class="grow" />
      {open.value && fetched && <fetched.Moments claim={claim} />}
    </>
  );
}

function historyLine({ version, status, guideline }: Claim): string {
  const words = [
    interpolate(gettext("Version %(version)s"), { version }, true),
    statuses()[status] ?? status,
    guideline ? interpolate(gettext("guideline %(guideline)s"), { guideline }, true) : "",
  ];
  return words.filter(Boolean).join(" · ");
}
