/** The same claim elsewhere: what was found, and what one may take over from it. */
import type { Claim, Evidence, NewEvidence, Place } from "../api/wire.ts";

/** A claim or a sentence of the project that says much the same. What only claims have is empty for a sentence. */
export interface Similar extends Place {
  readonly kind: "claim" | "sentence";
  readonly claim: string | null;
  readonly article: number;
  readonly article_number: number;
  readonly article_title: string;
  readonly outlet: string;
  readonly label: string;
  readonly annotator_name: string;
  readonly evidence: number;
  /** Whether its article is a near-copy of the claim's own. */
  readonly copy: boolean;
  /** How much of the claim's telling words it holds, 0 to 1, and which. */
  readonly share: number;
  readonly words: readonly string[];
}

/** Where it stands: a claim is chosen there. */
export function addressOf({ article_number, claim }: Similar, project: string): string {
  return `${project}articles/${article_number}/${claim ? `#${claim}` : ""}`;
}

/** The links of another claim that this one has not, as new links of it. A passage of its own article is none. */
export function takenOver(links: readonly Evidence[], claim: Claim): readonly (readonly [Evidence, NewEvidence])[] {
  const known = new Set(claim.evidence.map(sameness));
  return links
    .filter((link) => link.source.article !== claim.article && !known.has(sameness(link)))
    .flatMap((link) => {
      const body = bodyOf(link);
      return body ? [[link, body] as const] : [];
    });
}

function sameness({ source, quote }: Evidence): string {
  return JSON.stringify([source.url, source.article, quote]);
}

/** A file can't be linked again by its address. */
function bodyOf({ source, quote, span, stance, note }: Evidence): NewEvidence | null {
  if (source.article !== null) {
    return span && { article: source.article, start: span[0], end: span[1], quote, stance, note };
  }
  const { url, title, publisher, author, published_on, published_precision } = source;
  return url ? { url, title, publisher, author, published_on, published_precision, quote, stance, note } : null;
}
