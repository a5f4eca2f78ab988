"""All pictures of one language and theme on one sheet, for a first look.

What must not come in: taking pictures.
"""

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.base.theme import theme

ACROSS, WIDTH, GAP = 4, 480, 12
SMOOTH = QPainter.RenderHint.SmoothPixmapTransform


def save_contact_sheet(pictures: Sequence[Path], file: Path) -> Path:
    """Writes the sheet and returns its file."""
    images = [QImage(str(picture)) for picture in pictures]
    height = max(round(WIDTH * image.height() / max(1, image.width())) for image in images)
    rows = math.ceil(len(images) / ACROSS)
    sheet = QImage(
        ACROSS * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(theme().color("line2"))
    painter = QPainter(sheet)
    painter.setRenderHint(SMOOTH)
    for place, image in enumerate(images):
        left = GAP + place % ACROSS * (WIDTH + GAP)
        top = GAP + place // ACROSS * (height + GAP)
        small = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(QRectF(left, top, small.width(), small.height()), small)
    painter.end()
    sheet.save(str(file))
    return file
