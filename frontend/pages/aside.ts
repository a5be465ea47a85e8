/** What the workspace does without while it opens: the words for what others do, and the reading of histories. */
export { announcement } from "../state/announcing.ts";
export { momentsOf, restoration } from "../state/past.ts";
export { happenings } from "../view/happenings.ts";
