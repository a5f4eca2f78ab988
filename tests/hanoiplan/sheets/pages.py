"""A PDF drawn by a test, line by line and table by table.

What must not come in: anything of the readers.
"""

import io
from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hanoiplan.base.paths import resource

FOOT = 60.0  # points, under which no paragraph stands
MARGIN, RIGHT = 85.0, 540.0  # points, between which paragraphs stand
EDGES = (60.0, 100.0, 280.0, 520.0)
HEADING = ("STT", "Họ và tên", "Chức vụ")
LINE = 14.0
Rows = Sequence[Sequence[str | None]]  # None: the cell before reaches over this one


class Pages:
    """A PDF drawn line by line, so that a test decides where a page breaks."""

    def __init__(self, *, password: str | None = None, packed: bool = True) -> None:
        for name, style in (("Serif", "Regular"), ("Bold", "Bold"), ("Italic", "Italic")):
            file = resource("fonts", "liberation-serif", f"LiberationSerif-{style}.ttf")
            registerFont(TTFont(name, str(file)))
        self.content = io.BytesIO()
        self.canvas = Canvas(self.content, A4, encrypt=password, pageCompression=int(packed))
        self.y = 780.0

    def text(self, line: str, x: float = 60.0) -> None:
        """A line of text."""
        self.canvas.setFont("Serif", 11)
        self.canvas.drawString(x, self.y, line)
        self.y -= 2 * LINE

    def paragraph(self, text: str, *, indent: float = 30.0, font: str = "Serif") -> None:
        """Text wrapped between the margins, its first line indented, over pages where needed."""
        line, x = "", MARGIN + indent
        for word in text.split():
            longer = f"{line} {word}".strip()
            if x + self.canvas.stringWidth(longer, font, 13) > RIGHT:
                self.line(line, x, font=font)
                line, x = word, MARGIN
                if self.y < FOOT:
                    self.next_page()
            else:
                line = longer
        self.line(line, x, font=font)

    def centred(self, line: str, font: str = "Bold") -> None:
        """A line in the middle between the margins."""
        width = self.canvas.stringWidth(line, font, 13)
        self.line(line, (MARGIN + RIGHT - width) / 2, font=font)

    def line(
        self,
        text: str,
        x: float = MARGIN,
        *,
        font: str = "Serif",
        size: float = 13,
        down: float = 15,
    ) -> float:
        """A line of letters; gives where it ends, so that more can stand on the same height."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y, text)
        self.y -= down
        return x + float(self.canvas.stringWidth(text, font, size))

    def table(self, rows: Rows, edges: Sequence[float] = EDGES) -> None:
        """Rows with lines around their cells."""
        self.canvas.setFont("Serif", 11)
        for row in rows:
            height = LINE * max(len((cell or "").split("\n")) for cell in row) + 6
            for place, cell in enumerate(row):
                if cell is not None:
                    self._cell(row, place, edges, height)
            self.y -= height

    def _cell(
        self, row: Sequence[str | None], place: int, edges: Sequence[float], height: float
    ) -> None:
        end = place + 1
        while end < len(row) and row[end] is None:
            end += 1
        self.canvas.rect(edges[place], self.y - height, edges[end] - edges[place], height)
        for number, line in enumerate((row[place] or "").split("\n")):
            self.canvas.drawString(edges[place] + 3, self.y - 12 - number * LINE, line)

    def next_page(self) -> None:
        """The next page, with its number at the foot of this one."""
        self.canvas.drawString(300, 20, str(self.canvas.getPageNumber()))
        self.canvas.showPage()
        self.y = 780.0

    def save(self, path: Path) -> Path:
        """The file."""
        self.canvas.save()
        path.write_bytes(self.content.getvalue())
        return path
