"""Doors for tests: short ways to make one, and to scan there."""

from dataclasses import dataclass
from typing import Any

from hanoiplan.base.text import Bilingual
from hanoiplan.plans.queries import categories
from hanoiplan.presence.model import CheckpointDraft, CheckpointKind, Way
from hanoiplan.presence.operations import make_checkpoint
from hanoiplan.registration.model import CheckInOutcome
from hanoiplan.registration.operations import check_in
from tests.builders import Desk


@dataclass(frozen=True, slots=True)
class Door:
    """A checkpoint of a test's event."""

    desk: Desk
    id: int

    def scan(self, text: str, way: Way | None = None) -> str:
        """The outcome of a scan here, as a word."""
        return str(self.outcome(text, way).outcome)

    def outcome(self, text: str, way: Way | None = None) -> CheckInOutcome:
        """What a scan here brings."""
        return self.desk.workspace.do(check_in, self.desk.event, text, self.id, way)


def a_door(desk: Desk, name: str = "Hội trường A", **rules: Any) -> Door:
    """A new checkpoint with these rules."""
    kind = rules.pop("kind", CheckpointKind.SESSION)
    draft = CheckpointDraft(Bilingual(name, rules.pop("english", "")), kind, **rules)
    return Door(desk, desk.workspace.do(make_checkpoint, desk.event, draft))


def category_id(desk: Desk, letter: str) -> int:
    """The category of this letter on attendance cards."""
    found = desk.workspace.read(categories, desk.event)
    return next(one.id for one in found if one.letter == letter)
