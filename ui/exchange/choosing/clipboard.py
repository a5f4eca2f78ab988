"""What was copied or dropped: a file, or a table as HTML or text.

What must not come in: reading the table, and deciding when somebody pastes.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Given:
    """A file, or texts that hold a table."""

    path: Path | None = None
    text: str = ""
    html: str = ""

    @property
    def is_table(self) -> bool:
        """Whether this is more than one line, and so no path that somebody copied."""
        bare = self.text.strip()
        return "<t" in self.html.lower() or "\t" in bare or "\n" in bare


def given_by(data: QMimeData) -> Given:
    """What the clipboard or a drop holds; files first."""
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    if files:
        return Given(Path(files[0]))
    return Given(None, data.text(), data.html() if data.hasHtml() else "")


def can_be_dropped(data: QMimeData) -> bool:
    """Whether a list may be in what is dragged over the page."""
    return data.hasUrls() or data.hasText() or data.hasHtml()
