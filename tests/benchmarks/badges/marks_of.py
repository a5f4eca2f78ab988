"""Writes what our badges are made of, mark by mark, for a program that only has to draw it.

    python -m tests.benchmarks.badges.marks_of PHOTOS OUT.json COUNT

Fitting, breaking and the code's modules are done here already: the other one is spared all that.
"""

import json
import sys
from pathlib import Path
from typing import Any

from hanoiplan.badges.render import drawing_of
from hanoiplan.paper.pen import Code, Mark, Picture, Rect, Segment, Shape, Text
from tests.benchmarks.badges.crowd import Faces, people
from tests.benchmarks.badges.ours import LAYOUT


def told(mark: Mark, photo: str) -> list[Any]:
    """One mark as a list, its kind first."""
    match mark:
        case Text():
            family = " ".join(("Noto Sans", mark.width, mark.weight)).replace("  ", " ")
            return ["text", mark.text, mark.x, mark.y, family, mark.size, mark.colour]
        case Rect():
            return ["rect", *mark.box, mark.fill, mark.stroke, mark.thickness, mark.radius]
        case Segment():
            return ["line", mark.x1, mark.y1, mark.x2, mark.y2, mark.colour, mark.thickness]
        case Shape():
            return ["shape", mark.steps, mark.fill, mark.stroke, mark.thickness]
        case Picture():
            own = str(mark.source) if isinstance(mark.source, Path) else photo
            return ["picture", own, *mark.box]
        case Code():
            return ["code", *mark.box, mark.modules, mark.rows]
    raise TypeError(mark)


def main(folder: Path, out: Path, count: int) -> None:
    """All cards into one file."""
    faces = Faces(folder)
    cards = []
    for card in faces(tuple(people(1, count))):
        drawing, _report = drawing_of(card, LAYOUT)
        groups = [group for face in drawing.faces for group in face.groups]
        photo = str(faces.of(card.badge_number))
        cards.append(
            [[group.shared, [told(mark, photo) for mark in group.marks]] for group in groups]
        )
    out.write_text(json.dumps(cards), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
