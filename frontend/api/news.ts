/** What a project's event stream tells. */

/** One change in a project, as its stream tells it: never what it says, which is read where it belongs. */
export interface Change {
  readonly verb: string;
  /** The id of what changed. */
  readonly subject: string;
  readonly claim: string | null;
  readonly article: number | null;
  /** None for what the workbench did by itself. */
  readonly actor: string | null;
  readonly at: string;
}

/** A background job that moved or ended. */
export interface JobNews {
  readonly id: number;
  readonly kind: string;
  readonly state: string;
  readonly article: number | null;
}

/** Somebody who has an article open, and the code point they are reading at, as far as their browser says so. */
export interface Present {
  readonly username: string;
  readonly name: string;
  readonly initials: string;
  readonly article: number | null;
  readonly place: number | null;
}
