"""Which strips of the timeline are seen: folded groups, the one the keyboard is on. No Qt.

What must not come in: pixels across, and painting.
"""

from collections.abc import Sequence

from ui.checklist.timeline.bars import Strip


class Lines:
    """Strips one under the other; headings fold what stands under them."""

    def __init__(self) -> None:
        self._every: tuple[Strip, ...] = ()
        self.shown: tuple[Strip, ...] = ()
        self.folded: set[str] = set()
        self.place = -1  # the line the keyboard is on

    def show(self, strips: Sequence[Strip]) -> None:
        """Other strips; the keyboard stays on the same task or heading."""
        here = self._identity(self.current)
        self._every = tuple(strips)
        self._arrange()
        again = [n for n, strip in enumerate(self.shown) if self._identity(strip) == here]
        first = next((n for n, strip in enumerate(self.shown) if not strip.is_heading), -1)
        self.place = again[0] if again and here is not None else first

    def _arrange(self) -> None:
        shown, closed = [], False
        for strip in self._every:
            if strip.heading is not None:
                closed = strip.heading.key in self.folded
            if strip.is_heading or not closed:
                shown.append(strip)
        self.shown = tuple(shown)

    @staticmethod
    def _identity(strip: Strip | None) -> object:
        if strip is None:
            return None
        return strip.heading.key if strip.heading is not None else strip.key

    @property
    def current(self) -> Strip | None:
        """The strip the keyboard is on."""
        return self.shown[self.place] if 0 <= self.place < len(self.shown) else None

    def step(self, by: int) -> None:
        """So many lines down or up, headings included: they can be folded by key."""
        if self.shown:
            self.place = max(0, min(len(self.shown) - 1, max(0, self.place) + by))

    def go(self, key: int) -> bool:
        """To a task; a group that hides it is opened. False when it is not there."""
        heading = None
        for strip in self._every:
            heading = strip.heading or heading
            if strip.key == key and not strip.is_heading:
                if heading is not None:
                    self.folded.discard(heading.key)
                self._arrange()
                self.place = self.shown.index(strip)
                return True
        return False

    def fold(self, line: int) -> bool:
        """Folds or unfolds the heading on a line; False when it is a task."""
        strip = self.shown[line] if 0 <= line < len(self.shown) else None
        if strip is None or strip.heading is None:
            return False
        self.folded ^= {strip.heading.key}
        self.place = line
        self._arrange()
        return True
