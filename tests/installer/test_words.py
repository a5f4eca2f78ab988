"""`make words` and the compiled catalogues: gathered from the sources, stable, never half made."""

import gettext
import os
from pathlib import Path

from installer import words
from installer.compile_words import compile_stale

SOURCE = '''"""A room."""
from x import N_, _, ngettext
A = _("Delegate {name}")
B = ngettext("{n} seat", "{n} seats", n)
C = N_("Check in")
D = speech.say("Session")
E = _(variable)
'''


def a_program(root: Path) -> Path:
    """A small program with words in it; the path of its Vietnamese catalogue."""
    (root / "hanoiplan").mkdir()
    (root / "hanoiplan" / "room.py").write_text(SOURCE, encoding="utf-8")
    return root / "translations" / "vi" / "LC_MESSAGES" / "hanoiplan.po"


def test_every_mark_is_gathered(tmp_path: Path) -> None:
    """Interface, plural, mark only, document language; a variable marks nothing."""
    a_program(tmp_path)
    found = [message.id for message in words.gather(tmp_path) if message.id]
    assert found == ["Delegate {name}", ("{n} seat", "{n} seats"), "Check in", "Session"]


def test_updating_keeps_what_was_written_and_changes_nothing_twice(tmp_path: Path) -> None:
    """A second run gives the same bytes: no dates, no line numbers."""
    po = a_program(tmp_path)
    assert words.update(tmp_path) == 4
    written = po.read_text(encoding="utf-8").replace(
        'msgid "Check in"\nmsgstr ""', 'msgid "Check in"\nmsgstr "Điểm danh"'
    )
    po.write_text(written, encoding="utf-8")
    assert words.update(tmp_path) == 3
    assert po.read_text(encoding="utf-8") == written


def test_what_nobody_says_any_more_is_dropped(tmp_path: Path) -> None:
    """And a new word that is only similar gets no guess."""
    po = a_program(tmp_path)
    words.update(tmp_path)
    filled = po.read_text(encoding="utf-8").replace('msgstr ""', 'msgstr "Phiên"')
    po.write_text(filled.replace('msgstr "Phiên"', 'msgstr ""', 1), encoding="utf-8")
    room = tmp_path / "hanoiplan" / "room.py"
    room.write_text(SOURCE.replace("Session", "Sessions"), encoding="utf-8")
    words.update(tmp_path)
    text = po.read_text(encoding="utf-8")
    assert 'msgid "Session"' not in text
    assert 'msgid "Sessions"\nmsgstr ""' in text
    assert "fuzzy" not in text


def test_a_catalogue_is_compiled_when_it_changed_and_only_then(tmp_path: Path) -> None:
    """The compiled one speaks the written Vietnamese."""
    po = a_program(tmp_path)
    words.update(tmp_path)
    po.write_text(
        po.read_text(encoding="utf-8").replace(
            'msgid "Session"\nmsgstr ""', 'msgid "Session"\nmsgstr "Phiên"'
        ),
        encoding="utf-8",
    )
    assert po.with_suffix(".mo") in compile_stale(tmp_path)
    assert compile_stale(tmp_path) == []
    with po.with_suffix(".mo").open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    assert spoken.gettext("Session") == "Phiên"
    later = po.stat().st_mtime_ns + 1_000_000_000
    os.utime(po, ns=(later, later))
    assert compile_stale(tmp_path) == [po.with_suffix(".mo")]
    assert not list(po.parent.glob("*.mo.*"))
