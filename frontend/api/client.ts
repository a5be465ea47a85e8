/** One request, one typed answer. A lost connection is a value, never an exception. */

/** What is wrong with each field, in words. */
export type Faults = Readonly<Record<string, string>>;

export type Reply<T> =
  | { readonly kind: "done"; readonly value: T; readonly version: number | null }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: string;
      readonly detail: string;
      readonly fields: Faults;
    }
  /** Null where the row is gone; the version is what its going left it with. */
  | { readonly kind: "stale"; readonly current: T | null; readonly version?: number | null; readonly detail?: string }
  | { readonly kind: "signedOut" }
  | { readonly kind: "lost" }
  | { readonly kind: "unable"; readonly detail: string };

interface Refusal<T> {
  readonly code: string;
  readonly detail: string;
  readonly fields: object;
  readonly current: T | null;
}

export interface Request {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly url: string;
  readonly body?: unknown;
  /** Sent as If-Match: the version this change was made upon. */
  readonly version?: number;
  /** Goes on when the page is left. */
  readonly keepalive?: boolean;
}

let person = "";

/** Names the person who opened this page: should another sign in in this browser, nothing is done in their name. */
export function speakFor(username: string): void {
  person = encodeURIComponent(username);
}

/** Sends a request. 412 is "stale", 401 "signedOut", 5xx and 429 "unable" (worth trying again), any other 4xx "refused". */
export async function send<T>(request: Request): Promise<Reply<T>> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: headersOf(request),
      credentials: "same-origin",
      keepalive: request.keepalive ?? false,
      body: request.body === undefined ? null : JSON.stringify(request.body),
    });
    return await replyOf<T>(response);
  } catch {
    return { kind: "lost" };
  }
}

export function get<T>(url: string): Promise<Reply<T>> {
  return send<T>({ method: "GET", url });
}

function headersOf({ method, body, version }: Request): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (person) headers["X-Person"] = person;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (method !== "GET") headers["X-CSRFToken"] = cookie("csrftoken");
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  return headers;
}

async function replyOf<T>(response: Response): Promise<Reply<T>> {
  const body = await bodyOf(response);
  if (response.ok) return { kind: "done", value: body as T, version: versionOf(response) };
  const { code = "", detail = "", fields = {}, current = null } = (body ?? {}) as Partial<Refusal<T>>;
  if (response.status === 412) return { kind: "stale", current, version: versionOf(response), detail };
  if (response.status === 401) return { kind: "signedOut" };
  if (response.status >= 500 || response.status === 429) return { kind: "unable", detail };
  return { kind: "refused", status: response.status, code, detail, fields: faultsIn(fields, detail) };
}

/** A field's faults as one line; not once more where they are the refusal itself. */
function faultsIn(fields: object, detail: string): Faults {
  const lines = Object.entries(fields).map(([name, faults]) => [name, sentencesIn(faults).join(" ")]);
  return Object.fromEntries(lines.filter(([, line]) => line !== detail));
}

/** Of a field that is a list the faults come by item. */
function sentencesIn(faults: unknown): string[] {
  return typeof faults === "string" ? [faults] : Object.values(faults ?? {}).flatMap(sentencesIn);
}

/** The body, or nothing where it isn't JSON: a proxy's error page must not look like a lost connection. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function versionOf(response: Response): number | null {
  const match = /^(?:W\/)?"(\d+)"$/.exec(response.headers.get("ETag") ?? "");
  return match ? Number(match[1]) : null;
}

function cookie(name: string): string {
  const pair = document.cookie.split("; ").find((item) => item.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
}
