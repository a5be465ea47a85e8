/** Names for what the browser makes. */

/** A random UUID; `randomUUID` exists only in secure contexts, and a workbench in an office may be served without TLS. */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const DIGITS = 10;

/** A name that sorts behind another and, as a rule, by its time: of several tabs the acts lie in one order, and a
 * clock that is set back can't bring an act before the one it rests upon. */
export function idAfter(last: string | undefined, now = Date.now()): string {
  const before = last === undefined ? 0 : Number.parseInt(last.slice(0, DIGITS), 36);
  return (
    Math.max(now, before + 1)
      .toString(36)
      .padStart(DIGITS, "0") + newId().slice(0, 8)
  );
}
