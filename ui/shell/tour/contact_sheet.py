"""Pictures beside each other on one sheet: all of a language and theme, or all of a scene.

What must not come in: taking pictures.
"""

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.base.theme import theme

ACROSS, WIDTH, GAP = 4, 480, 12
OF_A_SCENE = 2  # across, each picture in its own size


def save_contact_sheet(pictures: Sequence[Path], file: Path) -> Path:
    """All pictures of one language and theme, small, for a first look."""
    return _save(pictures, file, ACROSS, WIDTH)


def save_scene_sheet(pictures: Sequence[Path], file: Path) -> Path:
    """One scene in its languages and themes, in full size, to be judged."""
    widest = max(QImage(str(picture)).width() for picture in pictures)
    return _save(pictures, file, min(OF_A_SCENE, len(pictures)), widest)


def _save(pictures: Sequence[Path], file: Path, across: int, width: int) -> Path:
    images = [QImage(str(picture)) for picture in pictures]
    height = max(round(width * image.height() / max(1, image.width())) for image in images)
    rows = math.ceil(len(images) / across)
    sheet = QImage(
        across * (width + GAP) + GAP, rows * (height + GAP) + GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(theme().color("line2"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for place, image in enumerate(images):
        left = GAP + place % across * (width + GAP)
        top = GAP + place // across * (height + GAP)
        small = image
        if image.width() != width:
            small = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(QRectF(left, top, small.width(), small.height()), small)
    painter.end()
    sheet.save(str(file))
    return file
