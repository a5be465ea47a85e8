"""The readers of one project, and what is to be told in it."""

from annotations.live.looking import Seen, Wanted
from annotations.live.presence import Presence
from annotations.live.reader import End, Reader


class Room:
    def __init__(self, presence: Presence) -> None:
        self.readers: set[Reader] = set()
        self.restless = False  # there may be events to read
        self.jobs: set[int] = set()  # that have moved
        self.presence = presence

    @property
    def stirred(self) -> bool:
        return bool(self.restless or self.jobs or self.presence.moved)

    def wanted(self, project_id: int) -> Wanted:
        """What to look for. What happens from now on is for the next look."""
        users = frozenset(reader.standing.user_id for reader in self.readers)
        wanted = Wanted(project_id, min(reader.seq for reader in self.readers), users, frozenset(self.jobs))
        self.restless, self.jobs = False, set()
        return wanted

    def tell(self, seen: Seen) -> None:
        """Hand round what was found. Who has come meanwhile and stands further back is told by the next look."""
        self.restless |= seen.upto < seen.last
        self.presence.keep(seen.members)
        for reader in list(self.readers):
            texts = seen.of(reader.standing.user_id)
            if reader.standing.user_id not in seen.members:
                reader.end(End.REFUSED)
            elif texts is not None and seen.after <= reader.seq:
                if new := b"".join(text for seq, text in texts if seq is None or seq > reader.seq):
                    reader.tell(new)
                reader.seq = max(reader.seq, seen.upto)

    def tell_who_is_here(self) -> None:
        """To each reader for whom it has changed; to nobody in a blind project."""
        self.presence.moved = False
        said: dict[int, bytes] = {}
        for reader in list(self.readers):
            user = reader.standing.user_id
            if reader.blind:
                continue
            if user not in said:
                said[user] = self.presence.others(user)
            if said[user] != reader.people:
                reader.people = said[user]
                reader.tell(said[user])
