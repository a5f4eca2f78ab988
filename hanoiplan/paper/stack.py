"""Text items become placed lines: fitting each part, stacking by ink, aligning by ink.

What must not come in: fields and cards (texts and colours arrive ready), any file format.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hanoiplan.paper.fit import Paragraph, Room, Setting, fit_name, fit_paragraphs, words
from hanoiplan.paper.layout import Align, Part, TextItem
from hanoiplan.paper.pen import Reached, Text, Trouble
from hanoiplan.paper.units import MM, Box, Size

_TOUCH = 0.3  # mm: two inks never come nearer than this, whatever the step says
_ROUNDING = 0.02  # mm
_LEAST_DEPTH = 0.16  # em
_TRIES = 4  # a text that grows is made smaller at most so often until its stack fits


class Copy(NamedTuple):
    """One part of a text item with its content: unbreakable pieces, joined by spaces the text."""

    part: Part
    pieces: tuple[str, ...]
    colour: str
    odd: bool = False  # something invisible was left out of it

    @property
    def text(self) -> str:
        return " ".join(self.pieces)


class Placed(NamedTuple):
    """A text item as it came out; `ink` is the smallest box round everything painted."""

    texts: tuple[Text, ...]
    reached: tuple[Reached, ...]
    ink: Box


def pieces_of(text: str) -> tuple[str, ...]:
    """A plain text as pieces that may be parted at every space."""
    return words(text)


def _room(part: Part, box: Box, height: float) -> Room:
    width, height = box.width * MM, max(height, 0.1) * MM
    return Room(width, height, part.wanted, part.floor, part.lines, part.pitch, part.calm)


def _fit_apart(item: TextItem, copies: tuple[Copy, ...]) -> tuple[Setting, ...]:
    """Fit each part for itself; the one that grows gets what the others leave."""
    settings = [_fit(item, copy, copy.part.height or item.box.height) for copy in copies]
    growing = next((at for at, copy in enumerate(copies) if copy.part.grows), None)
    if growing is None:
        return tuple(settings)
    height = copies[growing].part.height or item.box.height
    for _try in range(_TRIES):
        too_high = _stack_height(copies, settings) - item.box.height
        if too_high <= 0:
            break
        height = min(height, settings[growing].height / MM) - too_high
        settings[growing] = _fit(item, copies[growing], height)
    return tuple(settings)


def _fit(item: TextItem, copy: Copy, height: float) -> Setting:
    room = _room(copy.part, item.box, height)
    return fit_name(copy.pieces, copy.part.weight, room, copy.part.family)


def _stack_height(copies: tuple[Copy, ...], settings: Sequence[Setting]) -> float:
    """Ink of the whole stack, mm."""
    last = settings[-1]
    foot = _baselines(copies, settings)[-1] + (sum(last.steps()) + last.descent) / MM
    return settings[0].ascent / MM + foot


def _fit_together(item: TextItem, copies: tuple[Copy, ...]) -> tuple[Setting, ...]:
    """Fit all parts at one step, as titles in two languages are."""
    first = copies[0].part
    paragraphs = tuple(
        Paragraph(copy.text, copy.part.weight, copy.part.wanted / first.wanted, copy.part.family)
        for copy in copies
    )
    gap = max((copy.part.gap for copy in copies[1:]), default=0.0)
    return fit_paragraphs(paragraphs, _room(first, item.box, item.box.height), gap * MM)


def _depth(setting: Setting) -> float:
    """What a text takes below its base line, mm: ink, or a little where no letter descends.

    The little keeps the same rhythm under names with and without descenders.
    """
    return max(setting.descent, _LEAST_DEPTH * setting.size) / MM


def _baselines(copies: tuple[Copy, ...], settings: Sequence[Setting]) -> list[float]:
    """Base line of every part's first line, mm, as if the first stood at 0."""
    at = [0.0]
    pairs = zip(copies[1:], settings, settings[1:], strict=False)
    for copy, above, below in pairs:
        last = at[-1] + sum(above.steps()) / MM
        by_ink = _depth(above) + below.ascent / MM + max(copy.part.gap, _TOUCH)
        at.append(last + max(copy.part.step, by_ink))
    return at


def _start(item: TextItem, settings: tuple[Setting, ...], at: list[float]) -> float:
    """Base line of the first line, mm."""
    if item.baseline is not None:
        return item.baseline
    if item.foot is not None:
        return item.foot - at[-1] - sum(settings[-1].steps()) / MM
    top = settings[0].ascent / MM
    foot = at[-1] + (sum(settings[-1].steps()) + settings[-1].descent) / MM
    free = item.box.height - top - foot
    return item.box.y + max(free, 0.0) * item.place + top


def _x(align: Align, box: Box, left: float, right: float) -> float:
    """Where the pen starts so that the ink, not the set width, meets the edge; mm."""
    if align is Align.LEFT:
        return box.x - left
    if align is Align.RIGHT:
        return box.right - right
    return box.x + box.width / 2 - (left + right) / 2


def _lines(item: TextItem, copy: Copy, setting: Setting, y: float) -> list[tuple[Text, Box]]:
    placed = []
    steps = (0.0, *setting.steps())
    for line, step in zip(setting.lines, steps, strict=True):
        y += step / MM
        em = setting.size / MM
        x = _x(item.align, item.box, line.left * em, line.right * em)
        part = copy.part
        type_of = (part.weight, setting.width, setting.size, copy.colour, part.family)
        text = Text(item.name, line.text, x, y, *type_of)
        top, height = y - line.ascent * em, (line.ascent + line.descent) * em
        placed.append((text, Box(x + line.left * em, top, line.width * em, height)))
    return placed


def _reached(
    item: TextItem, copy: Copy, setting: Setting, inks: list[Box], card: Size | None
) -> Reached:
    lost = "".join([line.missing for line in setting.lines])
    missing = "".join(dict.fromkeys(lost)) if lost else ""
    troubles = []
    if setting.below:
        troubles.append(Trouble.BELOW_FLOOR)
    if any(_leaves(ink, item) or (card and _is_cut(ink, card)) for ink in inks):
        troubles.append(Trouble.OVERFLOW)
    if missing:
        troubles.append(Trouble.MISSING_LETTER)
    if copy.odd:
        troubles.append(Trouble.ODD_CHARACTERS)
    return Reached(
        item=item.name,
        field=copy.part.field,
        spoken=copy.part.spoken,
        size=setting.size,
        width=setting.width,
        lines=len(setting.lines),
        troubles=tuple(troubles),
        detail=missing,
        ink=around(inks) if inks else None,
    )


def _leaves(ink: Box, item: TextItem) -> bool:
    """Whether ink leaves the item's box; a fixed first base line frees the item upwards."""
    box = item.box
    above = item.baseline is None and ink.y < box.y - _ROUNDING
    wide = ink.width > box.width + _ROUNDING
    return above or wide or ink.bottom > box.bottom + _ROUNDING


def _is_cut(ink: Box, card: Size) -> bool:
    """Whether ink leaves the card's face, however it got there."""
    before = ink.x < -_ROUNDING or ink.y < -_ROUNDING
    return before or ink.right > card.width + _ROUNDING or ink.bottom > card.height + _ROUNDING


def around(boxes: list[Box]) -> Box:
    """The smallest box round all of them."""
    if len(boxes) == 1:
        return boxes[0]
    x, y = min([box.x for box in boxes]), min([box.y for box in boxes])
    right, bottom = max([box.right for box in boxes]), max([box.bottom for box in boxes])
    return Box(x, y, right - x, bottom - y)


def set_text(item: TextItem, copies: tuple[Copy, ...], card: Size | None = None) -> Placed:
    """Fit, stack and align one text item; None for paper whose edges nothing comes near."""
    settings = (_fit_together if item.together else _fit_apart)(item, copies)
    at = _baselines(copies, settings)
    start = _start(item, settings, at)
    texts: list[Text] = []
    inks: list[Box] = []
    reached: list[Reached] = []
    for copy, setting, offset in zip(copies, settings, at, strict=True):
        placed = _lines(item, copy, setting, start + offset)
        texts += [text for text, _ink in placed]
        own = [ink for _text, ink in placed]
        inks += own
        reached.append(_reached(item, copy, setting, own, card))
    return Placed(tuple(texts), tuple(reached), around(inks))
