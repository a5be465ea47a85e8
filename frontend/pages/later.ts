/** What the workspace fetches once it is drawn, since nobody asks for it before: dialogs, the evidence drawer, notices,
 * the choice between two versions, histories, the changing of evidence, the claims one deleted or that wait for a place, a new wording, the search, what is
 * said elsewhere, the sending of what other articles left, who else is here. */
export { sendLeftovers } from "../api/leftovers.ts";
export { reread } from "../api/rereading.ts";
export { AmendButton, Amending } from "../view/amending.tsx";
export { Bin } from "../view/bin.tsx";
export { ConflictNotice } from "../view/conflict.tsx";
export { Copies, CopySign } from "../view/copies.tsx";
export { Dialogs } from "../view/dialogs.tsx";
export { DrawerView } from "../view/drawer.tsx";
export { Elsewhere } from "../view/elsewhere.tsx";
export { Moments } from "../view/moments.tsx";
export { Notices } from "../view/notices.tsx";
export { Company, ReadersInMargin } from "../view/presence.tsx";
export { SearchBar } from "../view/searchbar.tsx";
export { StrayLinks } from "../view/straylinks.tsx";
export { Waiting } from "../view/waiting.tsx";
