/** What happened to a claim, after the name of who did it. */
export const happenings = (): Readonly<Record<string, string>> => ({
  "claim.created": gettext("made this claim"),
  "claim.changed": gettext("changed it"),
  "claim.deleted": gettext("deleted it"),
  "claim.restored": gettext("brought it back"),
  "claim.submitted": gettext("handed it in"),
  "claim.taken_back": gettext("took it back"),
  "claim.reviewed": gettext("judged it"),
  "review.undone": gettext("took the decision back"),
  "claim.reanchored": gettext("gave the article a new wording: it went along"),
  "claim.orphaned": gettext("gave the article a new wording, without its words"),
  "claim.placed": gettext("gave it a place"),
  "evidence.reanchored": gettext("gave the article it cites a new wording"),
  "evidence.created": gettext("linked evidence"),
  "evidence.changed": gettext("changed evidence"),
  "evidence.deleted": gettext("removed evidence"),
  "evidence.restored": gettext("brought evidence back"),
});
