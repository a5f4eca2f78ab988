"""The picture of the draft: the raster of the very PDF that would be printed.

Made anew when the draft, the card or the zoom is another one. Where that takes too long for a
hand that drags, only the frame follows it at once and the picture now and then. What must not
come in: painting.
"""

from collections.abc import Mapping
from time import perf_counter

from PySide6.QtGui import QImage

from hanoiplan.badges.designing.proof import Proof, proof
from hanoiplan.badges.model import BadgeCard
from hanoiplan.base.errors import KnownError
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.preview import page_pixels
from hanoiplan.paper.units import Box, Side
from ui.base.pdf_view import image_of

FLUENT = 0.05
"""Seconds a drag step may take; slower pictures are made less often while a hand drags."""

REST = 4.0
"""A slow picture is followed by so many times its length without one."""


class CardPicture:
    """Keeps the last proof and the last raster."""

    def __init__(self) -> None:
        self.proof: Proof | None = None
        self.image: QImage | None = None
        self.trouble = ""  # why there is no picture: a sentence
        self.took: tuple[float, ...] = ()  # seconds of the last two pictures
        self._of: tuple[Layout, Side, BadgeCard] | None = None
        self._dpi = 0.0
        self._ready = 0.0  # when the last picture was finished, on the machine's own clock

    @property
    def inks(self) -> Mapping[str, Box]:
        """What each item covers that is drawn for this card, mm."""
        return self.proof.inks if self.proof is not None else {}

    @property
    def must_rest(self) -> bool:
        """Whether the next picture of a drag has to wait, so that the hand is followed at once.

        The very first picture is no measure: it wakes the fonts up.
        """
        slow = len(self.took) > 1 and min(self.took) > FLUENT
        return slow and perf_counter() - self._ready < REST * min(self.took)

    def show(
        self,
        layout: Layout | None,
        side: Side,
        card: BadgeCard | None,
        dpi: float,
        *,
        hurried: bool,
    ) -> bool:
        """Bring the picture up to date; whether there is a new proof.

        `hurried`: a hand is dragging; leave the picture as it is where the last took too long.
        """
        if layout is None or card is None:
            self.proof, self.image, self._of = None, None, None
            return False
        if hurried and self.must_rest:
            return False
        start = perf_counter()
        fresh = self._prove((layout, side, card))
        if fresh or dpi != self._dpi:
            self._raster(dpi)
            self._ready = perf_counter()
            self.took = (*self.took, self._ready - start)[-2:]
        return fresh

    def _prove(self, wanted: tuple[Layout, Side, BadgeCard]) -> bool:
        if wanted == self._of:
            return False
        self._of, self.trouble = wanted, ""
        try:
            self.proof = proof(wanted[0], wanted[2], wanted[1])
        except KnownError as error:
            self.proof, self.image, self.trouble = None, None, error.sentence
        return True

    def _raster(self, dpi: float) -> None:
        self._dpi = dpi
        if self.proof is not None:
            self.image = image_of(page_pixels(self.proof.pdf, 0, dpi))
