"""The program's own fonts: every file there, and together every letter that a name may need.

What must not come in: Qt (the window asks it separately), and fonts of the machine.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from hanoiplan.base.i18n import N_, _, ngettext
from hanoiplan.base.paths import resource
from hanoiplan.base.speech import interface
from hanoiplan.paper.font_files import letters_in, needed_on_paper
from hanoiplan.self_test.model import Broken, Place, Seen

OF_WINDOW = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
SHOWN = 3  # missing files that are named
# A text of each script that a badge has to carry: the letters of a country's own name.
SCRIPTS: Mapping[str, str] = {
    N_("Vietnamese"): "Đặng Thị Ưỡng Hữu Nghĩa ằẵễộợỹ",
    N_("Thai"): "กรุงเทพมหานคร",
    N_("Lao"): "ນະຄອນຫຼວງວຽງຈັນ",
    N_("Khmer"): "ភ្នំពេញ",
    N_("Burmese"): "နေပြည်တော်",
    N_("Chinese"): "河内北京新加坡",
}


def look_at_fonts(_place: Place) -> Seen:
    """Every file that the window or a paper asks for, and their letters.

    Raises:
        Broken: a file is not there or is damaged, or a script cannot be written.
    """
    there = {file.stem: file for file in sorted(resource("fonts").rglob("*.ttf"))}
    needed = sorted({*needed_on_paper(), *OF_WINDOW})
    _refuse_missing([name for name in needed if name not in there])
    letters = {name: letters_in(there[name]) for name in needed}
    _refuse_damaged([there[name] for name in needed if not letters[name]])
    together = frozenset[int]().union(*letters.values())
    lost = [_(script) for script, text in SCRIPTS.items() if not _written(text, together)]
    if lost:
        sentence = _("The fonts of this program have no letters for: {scripts}.")
        raise Broken(sentence.format(scripts=", ".join(lost)))
    count = interface().number(len(needed))
    words = ngettext("{n} file: {scripts}", "{n} files: {scripts}", len(needed))
    return Seen(words.format(n=count, scripts=", ".join(_(script) for script in SCRIPTS)))


def _written(text: str, letters: frozenset[int]) -> bool:
    return {ord(letter) for letter in text if not letter.isspace()} <= letters


def _refuse_missing(names: list[str]) -> None:
    if names:
        sentence = _("Fonts that belong to the program are missing: {names}.")
        raise Broken(sentence.format(names=some_of(f"{name}.ttf" for name in names)))


def _refuse_damaged(files: list[Path]) -> None:
    if files:
        sentence = _("Fonts that belong to the program are damaged: {names}.")
        raise Broken(sentence.format(names=some_of(file.name for file in files)))


def some_of(names: Iterable[str]) -> str:
    """The first few names; three dots stand for the others."""
    several = list(names)
    return ", ".join([*several[:SHOWN], *(["…"] if len(several) > SHOWN else [])])
