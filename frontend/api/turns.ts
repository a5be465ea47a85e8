/** Of all tabs that have something to send for one article, one does it at a time. */

/** Acts once it is this tab's turn, which it keeps as long as it is open. */
export function whenItsTurn(name: string, act: () => void): void {
  inTurn(name, () => {
    act();
    return new Promise(() => {});
  });
}

/** Acts once it is this tab's turn, and passes it on when it is done. */
export function inTurn(name: string, act: () => Promise<void>): void {
  // Without TLS a browser has no locks: then every tab sends, and ids and versions keep the server from doing it twice.
  if (!navigator.locks) act();
  else navigator.locks.request(name, act);
}
