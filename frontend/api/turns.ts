/** Of all tabs that have something to send for one article, one does it at a time. */

/** Acts once it is this tab's turn, which it keeps as long as it is open. */
export function whenItsTurn(name: string, act: () => void): void {
  // Without TLS a browser has no locks: then every tab sends, and ids and versions keep the server from doing it twice.
  if (!navigator.locks) act();
  else navigator.locks.request(name, () => hold(act));
}

/** Acts if no other tab has the turn. */
export function ifFree(name: string, act: () => void): void {
  if (!navigator.locks) act();
  else navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold(act) : undefined));
}

function hold(act: () => void): Promise<never> {
  act();
  return new Promise(() => {});
}
