"""Photos of a run, read from the event's file a portion at a time, wherever the portion is drawn.

A process that draws opens the file for itself, for reading only: photos of thousands of people
neither lie in the memory of the command or the window nor pass from one process to another.
What must not come in: Qt, drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hanoiplan.badges.model import BadgeCard
from hanoiplan.badges.queries import with_photos
from hanoiplan.base.clock import SystemClock
from hanoiplan.workspace import Workspace


@dataclass(frozen=True, slots=True)
class KeptPhotos:
    """Fills cards with the photos that an event's file keeps."""

    file: Path

    def __call__(self, cards: Sequence[BadgeCard]) -> Sequence[BadgeCard]:
        """The cards with their photos; raises FileTrouble where the file cannot be read."""
        if not any(card.photo_kept for card in cards):
            return cards
        workspace = Workspace.open(self.file, SystemClock(), read_only=True)
        try:
            return workspace.read(with_photos, cards)
        finally:
            workspace.close()
