/** Texts that break naive offsets, and small things the tests are made of. */
import type { Claim, Comment, Evidence, Label } from "../api/wire.ts";
import type { Act } from "../state/acts.ts";
import { EMPTY, type Ledger, load, perform } from "../state/ledger.ts";

export const HARD_TEXTS = [
  "",
  "plain words only",
  "👨‍👩‍👧‍👦 a family, then 🇺🇦 a flag",
  "e\u0301 and é and a\u0323\u0307 stacked",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 beyond the plane 𠜎𠜱",
  "שלום עולם, 12 km",
  "مرحبا \u202bبالعالم\u202c end",
  "no\u00a0 break\u00a0 pairs",
  "क्षत्रिय और ज़िंदगी",
  "ไทยไม่มีช่องว่าง",
  "a\u200bzero\u2060width\ufeff",
  "line one\nline two\n\nline four 🏳️‍🌈",
  "👍🏽👍🏿 skin tones",
];

const NEEDS_NOTHING = { definition: "", hue: null, needs_source: false, needs_contester: false };

export const LABELS: readonly Label[] = [
  { ...NEEDS_NOTHING, key: "disputed", name: "Disputed", shortcut: "1", line: "wavy", needs_contester: true },
  { ...NEEDS_NOTHING, key: "attributed", name: "Attributed", shortcut: "2", line: "solid", needs_source: true },
  { ...NEEDS_NOTHING, key: "unverified", name: "Unverified", shortcut: "3", line: "dashed" },
];

export function claim(changes: Partial<Claim> = {}): Claim {
  return {
    id: "c1",
    article: 1,
    start: 0,
    end: 5,
    quote: "plain",
    label: "unverified",
    reason: "",
    contested_by: "",
    contested_by_author: false,
    contest_span: null,
    normalised: "",
    claim_date: null,
    claim_date_precision: "",
    place: "",
    claim_type: "",
    checkable: null,
    topics: [],
    claimant_name: "",
    claimant_kind: "",
    claimant_span: null,
    cue_span: null,
    quote_form: "",
    source_chain: [],
    verdict: "",
    justification: "",
    note: "",
    annotator: "mara",
    status: "draft",
    version: 1,
    guideline: 1,
    updated_at: "",
    evidence: [],
    comments: 0,
    mine: true,
    can_change: true,
    ...changes,
  };
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: "e1",
    claim: "c1",
    source: {
      kind: "web",
      url: "https://register.example/",
      title: "A register",
      publisher: "",
      author: "",
      published_on: null,
      published_precision: "",
      article: null,
      article_number: null,
      article_title: "",
    },
    quote: "signed in March",
    span: null,
    stance: "refutes",
    note: "",
    set: null,
    question: "",
    answer_type: "",
    later_than_claim: false,
    copy_of: "",
    added_by: "mara",
    accepted_by: null,
    version: 1,
    ...changes,
  };
}

export function comment(changes: Partial<Comment> = {}): Comment {
  return {
    id: "m1",
    claim: "c1",
    author: "mara",
    mine: true,
    text: "Who says so?",
    version: 1,
    created_at: "",
    ...changes,
  };
}

/** A ledger with these claims on the server and these acts waiting, named a1, a2, … */
export function ledgerWith(claims: readonly Claim[], ...acts: Act[]): Ledger {
  return acts.reduce(
    (ledger, act, index) => perform(ledger, `a${index + 1}`, act),
    load({ ...EMPTY, sends: true }, claims),
  );
}

/** What Django's catalogue gives a page. */
export function speakEnglish(): void {
  Object.assign(globalThis, {
    gettext: (message: string) => message,
    ngettext: (one: string, many: string, count: number) => (count === 1 ? one : many),
    interpolate: (format: string, values: Record<string, unknown>) =>
      format.replace(/%\((\w+)\)s/g, (_, name) => String(values[name])),
  });
}
