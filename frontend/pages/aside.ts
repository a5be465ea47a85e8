/** What the workspace does without while it opens: the event stream, telling where one reads, the words for what others
 * do. It shares next to no code with the workspace's script, since that would be sent twice. */
export { tellWhereabouts } from "../api/presence.ts";
export { Stream } from "../api/streaming.ts";
export { announcement } from "../state/announcing.ts";
