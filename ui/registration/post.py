"""At which door this desk stands and what a scan means there, kept on this machine.

What must not come in: widgets, and what the door's rules are.
"""

from dataclasses import dataclass, replace

from hanoiplan.base.settings import DESK_DOOR, Settings
from hanoiplan.presence.model import Checkpoint, CheckpointKind, Way
from hanoiplan.presence.queries import checkpoints
from hanoiplan.store.work import Reader

AS_THE_DOOR = "-"  # in the setting: no way of its own


@dataclass(frozen=True, slots=True)
class Post:
    """A door and the desk's own way of reading; `way` None reads as the door does."""

    door: Checkpoint
    way: Way | None = None

    @property
    def reads(self) -> Way:
        """What a scan means here."""
        return self.way or self.door.reads


@dataclass(frozen=True, slots=True)
class Posts:
    """The doors of an event, and the one that was chosen on this machine (None: nobody did)."""

    doors: tuple[Checkpoint, ...] = ()
    chosen: Post | None = None

    @property
    def here(self) -> Post | None:
        """Where the desk reads: as chosen, else the only or the main door."""
        return self.chosen or (Post(self.doors[0]) if self.doors else None)

    def at(self, post: Post) -> "Posts":
        """The same with a choice that is not kept; a door that is gone is none."""
        door = next((one for one in self.doors if one.id == post.door.id), None)
        return replace(self, chosen=Post(door, post.way)) if door is not None else self

    @property
    def must_choose(self) -> bool:
        """Whether there is something to choose that nobody has chosen yet."""
        return self.chosen is None and len(self.doors) > 1


def read_posts(reader: Reader, event_id: int, settings: Settings) -> Posts:
    """The doors where badges are read now, and which of them is this machine's."""
    doors = tuple(one for one in checkpoints(reader, event_id) if _is_used(one))
    event, door_id, way = _kept(settings)
    mine = next((one for one in doors if one.id == door_id and event == event_id), None)
    return Posts(doors, Post(mine, way) if mine is not None else None)


def keep_post(settings: Settings, event_id: int, post: Post) -> None:
    """From now on this machine stands there."""
    way = str(post.way) if post.way is not None else AS_THE_DOOR
    settings.set(DESK_DOOR, f"{event_id} {post.door.id} {way}")


def _is_used(door: Checkpoint) -> bool:
    return not door.closed or door.kind is CheckpointKind.MAIN


def _kept(settings: Settings) -> tuple[int, int, Way | None]:
    parts = settings.get(DESK_DOOR).split()
    if len(parts) != 3 or not (parts[0].isdigit() and parts[1].isdigit()):
        return 0, 0, None
    return int(parts[0]), int(parts[1]), Way(parts[2]) if parts[2] in list(Way) else None
