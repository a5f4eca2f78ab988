"""What only the window's library can tell of a machine: its fonts, screen, printers, camera, sound.

A printer, a camera or a player of sounds that is not there is said, not broken: the event can do
without. What must not come in: printing, filming, playing.
"""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import (
    QFontDatabase,
    QGuiApplication,
    QImage,
    QImageReader,
    QPageSize,
    QRawFont,
    QScreen,
)
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtSvg import QSvgRenderer

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.paths import resource
from hanoiplan.base.speech import interface
from hanoiplan.self_test.checks import INSTALL_AGAIN
from hanoiplan.self_test.fonts import some_of
from hanoiplan.self_test.model import Broken, Check, Group, Place, Seen, State
from ui.base.camera import Door, is_installed, loaded, what_to_install
from ui.base.sound import PLAYERS
from ui.base.theme.fonts import FAMILIES, font_files, load_fonts

LEAST_WIDTH, LEAST_HEIGHT = 1280, 720  # logical pixels: a full-HD laptop at 150 %
NO_SCREEN = ("offscreen", "minimal")  # platforms of Qt that nobody looks at
SIZES = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A3, QPageSize.PageSizeId.A5)
PICTURES = ("png", "jpeg", "svg")
SOME_SIZE = 12.0  # px
AN_ICON, A_FLAG = "users.svg", "vn.png"


def look_at_window_fonts(_place: Place) -> Seen:
    """Qt can use every bundled font file, and knows each family that the window asks for.

    Raises:
        Broken: it does not.
    """
    load_fonts()
    refused = [file.name for file in font_files() if not QRawFont(str(file), SOME_SIZE).isValid()]
    known = set(QFontDatabase.families())
    lost = [family for family in FAMILIES if family not in known]
    if refused or lost:
        sentence = _("The window cannot show these fonts: {names}.")
        raise Broken(sentence.format(names=some_of([*refused, *lost])))
    count = len(FAMILIES)
    words = ngettext("{n} family of letters", "{n} families of letters", count)
    return Seen(words.format(n=interface().number(count)))


def look_at_pictures(_place: Place) -> Seen:
    """Icons and flags can be drawn.

    Raises:
        Broken: a kind of picture is not known here, or a file is damaged.
    """
    known = {bytes(one.data()).decode() for one in QImageReader.supportedImageFormats()}
    lost = [kind for kind in PICTURES if kind not in known]
    if lost:
        sentence = _("Pictures of this kind cannot be shown: {names}.")
        raise Broken(sentence.format(names=", ".join(lost)))
    icons = sorted(resource("icons").glob("*.svg"))
    bad = [file.name for file in icons if not QSvgRenderer(str(file)).isValid()]
    if bad or not icons or QImage(str(resource("flags", A_FLAG))).isNull():
        names = some_of(bad or ([AN_ICON] if not icons else [A_FLAG]))
        sentence = _("Files of the program are missing or damaged: {names}.")
        raise Broken(sentence.format(names=names))
    return Seen(_("{n} icons, flags and photos").format(n=interface().number(len(icons))))


def look_at_screen(_place: Place) -> Seen:
    """The screen is large enough for every room."""
    if QGuiApplication.platformName() in NO_SCREEN:
        return Seen(_("This machine has no screen that could be looked at."), State.SAID)
    return judged_screen(QGuiApplication.primaryScreen())


def judged_screen(screen: QScreen) -> Seen:
    """What a screen of this size and scaling means.

    Raises:
        Broken: it is too small.
    """
    size, scale = screen.size(), interface().percent(screen.devicePixelRatio())
    return judged_size(size.width(), size.height(), scale)


def judged_size(width: int, height: int, scale: str) -> Seen:
    """What so many logical pixels mean for the rooms.

    Raises:
        Broken: they are too few.
    """
    told = f"{width} × {height}"
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        least = f"{LEAST_WIDTH} × {LEAST_HEIGHT}"
        sentence = _("The screen shows {size} points at {scale}; {least} are needed.")
        raise Broken(sentence.format(size=told, scale=scale, least=least))
    return Seen(_("{size} points at {scale}").format(size=told, scale=scale))


def look_at_printers(_place: Place) -> Seen:
    """The printers that are installed, and the usual one."""
    return judged_printers(
        list(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName()
    )


def judged_printers(names: list[str], usual: str) -> Seen:
    """What these printers mean; none is said, not broken."""
    if not names:
        advice = _("Save papers as PDF and print them elsewhere, or install a printer.")
        return Seen(_("No printer is installed."), State.SAID, advice)
    words = ngettext("{n} printer: {names}", "{n} printers: {names}", len(names))
    told = words.format(n=interface().number(len(names)), names=some_of(names))
    if usual:
        return Seen(_("{printers}; the usual one is {name}").format(printers=told, name=usual))
    return Seen(told)


def look_at_paper(_place: Place) -> Seen:
    """The usual printer's paper."""
    info = QPrinterInfo.defaultPrinter()
    return judged_paper(None if info.isNull() else info.defaultPageSize())


def judged_paper(paper: QPageSize | None) -> Seen:
    """What a printer's usual paper means; None where there is no usual printer."""
    if paper is None or not paper.isValid():
        return Seen(_("No printer is the usual one."), State.SAID)
    if paper.id() in SIZES:
        return Seen(paper.name())
    advice = _("Choose A4 as the printer's usual paper, or each time in the print window.")
    words = _("{paper}, where the program's papers are A4").format(paper=paper.name())
    return Seen(words, State.SAID, advice)


def look_at_camera(_place: Place, door: Door | None = None) -> Seen:
    """Whether a camera can read codes; a scanner does the same."""
    if not is_installed():
        return Seen(what_to_install(), State.SAID)
    if door is None:
        return Seen(_("The part for cameras is installed"))
    return judged_cameras(_cameras(loaded(door)))


def judged_cameras(names: list[str]) -> Seen:
    """What these cameras mean."""
    if not names:
        sentence = _("This computer has no camera, or another program is using it.")
        return Seen(sentence, State.SAID)
    return Seen(some_of(names))


def _cameras(multimedia: Any) -> list[str]:
    return [str(one.description()) for one in multimedia.QMediaDevices.videoInputs()]


def look_at_sound(_place: Place, find: Callable[[str], str | None] = shutil.which) -> Seen:
    """Whether the desk's sounds can be played; colours and words say the same."""
    if sys.platform == "win32":
        return Seen(_("Windows plays the sounds"))
    player = next((words[0] for words in PLAYERS if find(words[0]) is not None), "")
    if player:
        return Seen(_("{program} plays the sounds").format(program=player))
    return Seen(_("No program here plays sounds; a beep is heard instead."), State.SAID)


def device_checks(door: Door | None = None) -> tuple[Check, ...]:
    """What is looked at in the window's own thread; `door` opens the part for cameras."""
    return (
        _check("window_fonts", N_("Fonts in the window"), look_at_window_fonts),
        _check("pictures", N_("Icons and pictures"), look_at_pictures),
        _check("screen", N_("Screen"), look_at_screen, LOWER_SCALE),
        _check("printer", N_("Printers"), look_at_printers),
        _check("paper", N_("Paper of the printer"), look_at_paper),
        _check("camera", N_("Camera"), partial(look_at_camera, door=door)),
        _check("sound", N_("Sounds"), look_at_sound),
    )


LOWER_SCALE = N_("Choose a smaller scaling in the settings of this machine, or a larger screen.")


def _check(
    key: str, title: str, look: Callable[[Place], Seen], advice: str = INSTALL_AGAIN
) -> Check:
    return Check(key, title, Group.DEVICES, look, advice)
