"""The words of the interface, from a catalogue in whatever state it is found."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base import i18n, paths
from hanoiplan.base.i18n import N_, _, ngettext
from tests.quiet import LogGuard

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Save"
msgstr "{save}"

msgid "{{n}} seat"
msgid_plural "{{n}} seats"
msgstr[0] "{{n}} chỗ ngồi"
"""


def write_po(folder: Path, save: str) -> Path:
    source = folder / "hanoiplan.po"
    source.write_text(PO.format(save=save), encoding="utf-8")
    return source


def build_mo(folder: Path) -> Path:
    built = folder / "hanoiplan.mo"
    with (folder / "hanoiplan.po").open("rb") as po, built.open("wb") as mo:
        write_mo(mo, read_po(po, locale="vi"))
    return built


def age(file: Path, seconds: float) -> None:
    then = file.stat().st_mtime - seconds
    os.utime(file, (then, then))


def test_a_checkout_speaks_vietnamese_without_a_build_step(tmp_path: Path) -> None:
    write_po(tmp_path, "Lưu")
    words = i18n.load(tmp_path, "vi")
    assert words.gettext("Save") == "Lưu"
    assert words.ngettext("{n} seat", "{n} seats", 5) == "{n} chỗ ngồi"


def test_a_built_catalogue_is_enough(tmp_path: Path) -> None:
    write_po(tmp_path, "Lưu")
    build_mo(tmp_path)
    (tmp_path / "hanoiplan.po").unlink()
    assert i18n.load(tmp_path, "vi").gettext("Save") == "Lưu"


def test_words_edited_after_the_build_are_spoken(tmp_path: Path) -> None:
    write_po(tmp_path, "Lưu")
    age(build_mo(tmp_path), 60)
    write_po(tmp_path, "Ghi lại")
    assert i18n.load(tmp_path, "vi").gettext("Save") == "Ghi lại"


def test_an_installed_catalogue_is_used_though_unpacked_a_moment_before_its_source(
    tmp_path: Path,
) -> None:
    write_po(tmp_path, "Lưu")
    age(build_mo(tmp_path), 0.5)
    write_po(tmp_path, "not this one")
    assert i18n.load(tmp_path, "vi").gettext("Save") == "Lưu"


@pytest.mark.parametrize("damage", [b"", b"no catalogue at all", bytes.fromhex("de120495") * 9])
def test_with_a_damaged_catalogue_the_program_speaks_english_and_logs_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard, damage: bytes
) -> None:
    """A window asks for words while it paints: an error there would end the program."""
    place = tmp_path / "translations" / "vi" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "hanoiplan.mo").write_bytes(damage)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)  # a built program's folder
    i18n.catalogue.cache_clear()
    log_guard.expect("the words of 'vi' cannot be read")
    try:
        assert i18n.say("Save", "vi") == "Save"
    finally:
        i18n.catalogue.cache_clear()


def test_without_a_catalogue_the_english_sentence_is_said(tmp_path: Path) -> None:
    words = i18n.load(tmp_path / "nowhere", "vi")
    assert words.gettext("Save") == "Save"
    assert words.ngettext("{n} seat", "{n} seats", 1) == "{n} seat"
    assert words.ngettext("{n} seat", "{n} seats", 2) == "{n} seats"


def test_the_interface_starts_in_vietnamese() -> None:
    assert i18n.language() == "vi"


def test_marking_changes_nothing() -> None:
    assert N_("Save") == "Save"


def test_the_language_switches_while_running() -> None:
    i18n.set_language("xx")
    stretched = _("A sentence that nobody translates")
    i18n.set_language("en")
    assert _("A sentence that nobody translates") == "A sentence that nobody translates"
    assert len(stretched) > len("A sentence that nobody translates")
    assert ngettext("{n} thing", "{n} things", 1) == "{n} thing"
    assert ngettext("{n} thing", "{n} things", 3) == "{n} things"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        i18n.set_language("fr")  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("code", i18n.LANGUAGES)
def test_nothing_is_said_for_nothing(code: i18n.Language) -> None:
    """gettext would answer an empty msgid with the header of the catalogue."""
    assert i18n.say("", code) == ""


def test_stretched_text_keeps_placeholders_mark_up_and_access_keys() -> None:
    text = i18n.stretched("&Print {count} badges of <b>{event}</b>, {{100}} &amp; more")
    assert re.findall(r"\{[^{}]*\}", text.replace("{{", "").replace("}}", "")) == [
        "{count}",
        "{event}",
    ]
    assert text.startswith("&Print")
    assert "<b>" in text
    assert "&amp;" in text
    assert text.format(count=3, event="ACLC")


@given(st.text(st.sampled_from("abc XYZ{}ễ"), max_size=60))
def test_stretched_words_are_longer_by_a_third_and_never_shorter(text: str) -> None:
    letters = sum(c.isalpha() for c in re.sub(r"\{[^{}]*\}", "", text))
    grown = len(i18n.stretched(text)) - len(text)
    assert grown >= int(letters * i18n.STRETCH) if "{" not in text else grown >= 0


def test_every_language_has_its_folder_of_words() -> None:
    assert paths.words("vi").parts[-3:] == ("translations", "vi", "LC_MESSAGES")


def test_a_start_does_not_load_babel() -> None:
    """Babel costs what a window needs to open; a built program never loads it for words."""
    probe = "import sys, hanoiplan.base.i18n as i; print('babel' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
