"""Everything that is written can be read: the contrast table of the design, computed."""

from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from ui.base.paint import TONES
from ui.base.theme import (
    DARK,
    LIGHT,
    Mode,
    Tokens,
    contrast_ratio,
    letter_on,
    melts_into,
    tokens_for,
)

# ink on grounds: the smallest ratios the design promises for light and dark
TABLE = (
    ("text", ("bg", "surface", "sel"), (15.4, 16.8, 14.3), (15.1, 14.0, 11.2)),
    ("text2", ("bg", "surface", "sel", "neu_t"), (6.9, 7.5, 6.4, 6.3), (9.0, 8.3, 6.7, 6.8)),
    ("text3", ("bg", "surface", "sel"), (5.1, 5.5, 4.7), (6.2, 5.8, 4.6)),
    ("text3", ("rail", "hover", "neu_t"), (4.7, 4.9, 4.6), (6.5, 5.2, 4.7)),
    ("accent", ("bg", "surface", "sel"), (7.9, 8.7, 7.3), (9.4, 8.7, 7.0)),
    ("on_accent", ("accent", "accent_h"), (8.7, 10.7), (8.9, 10.5)),
    ("ok", ("surface", "ok_t"), (6.5, 5.5), (9.6, 7.6)),
    ("warn", ("surface", "warn_t", "bg"), (5.6, 4.8, 5.2), (9.4, 7.6, 10.2)),
    ("bad", ("surface", "bad_t", "sel"), (7.8, 6.4, 6.6), (8.4, 7.2, 6.8)),
    ("gold_x", ("gold_t",), (6.2,), (8.6,)),
    ("neu", ("neu_t",), (7.8,), (8.6,)),
    ("lacquer", ("surface", "rail"), (8.8, 7.5), (6.7, 7.6)),
    ("ctl", ("surface", "bg"), (3.4, 3.1), (3.8, 4.1)),
    ("gold", ("surface",), (3.8,), (8.5,)),
    ("on_band", ("band_ok", "band_warn", "band_bad"), (6.5, 5.6, 7.8), (5.7, 5.9, 6.4)),
    ("on_toast", ("toast",), (15.6,), (15.6,)),
    ("toast_gold", ("toast",), (10.8,), (10.8,)),
    ("on_lacquer2", ("lacquer_top",), (7.7,), (7.7,)),
)
EDGES = frozenset({"ctl", "gold"})  # identify a control, or are an icon
CATEGORIES = (
    *("#6E0F2A", "#0B56A6", "#D55E00", "#5DB8A6", "#F3D36B", "#17191C", "#A80D1C", "#193061"),
    *("#5A2496", "#46957A", "#1FA6F0", "#86693F", "#A2C95F", "#FCD400", "#DFE7ED"),
)
PAIRS = [
    (tokens, ink, ground, wanted)
    for ink, grounds, light, dark in TABLE
    for tokens, ratios in ((LIGHT, light), (DARK, dark))
    for ground, wanted in zip(grounds, ratios, strict=True)
]


@pytest.mark.parametrize(("tokens", "ink", "ground", "wanted"), PAIRS)
def test_ink_keeps_its_promised_contrast(
    tokens: Tokens, ink: str, ground: str, wanted: float
) -> None:
    """The figures of the design are those of the tokens, to the first decimal."""
    values = tokens.as_dict()
    assert contrast_ratio(values[ink], values[ground]) == pytest.approx(wanted, abs=0.06)


@pytest.mark.parametrize("mode", ["light", "dark", "contrast-light", "contrast-dark"])
def test_no_text_is_below_the_floor(mode: str) -> None:
    """4.5 for text on every ground it stands on, in high contrast as well."""
    values = tokens_for(cast("Mode", mode)).as_dict()
    grounds = ("bg", "surface", "sunken", "hover", "sel", "rail")
    for ink in ("text", "text2", "text3", "accent", "warn", "bad", "ok"):
        for ground in grounds:
            assert contrast_ratio(values[ink], values[ground]) >= 4.5, (ink, ground)
    for ink, ground in TONES.values():
        assert contrast_ratio(values[ink], values[ground or "surface"]) >= 4.5, (ink, ground)


@pytest.mark.parametrize("mode", ["light", "dark", "contrast-light", "contrast-dark"])
def test_every_pair_of_the_table_is_legible_in_every_mode(mode: str) -> None:
    """WCAG AA: 4.5 for text, 3 for the edges of controls and for icons."""
    values = tokens_for(cast("Mode", mode)).as_dict()
    for ink, grounds, _light, _dark in TABLE:
        wanted = 3.0 if ink in EDGES else 4.5
        for ground in grounds:
            assert contrast_ratio(values[ink], values[ground]) >= wanted, (ink, ground)


@pytest.mark.parametrize("mode", ["contrast-light", "contrast-dark"])
def test_high_contrast_is_stronger_than_the_plain_theme(mode: str) -> None:
    """Text is black or white, hairlines and outlines become edges that identify."""
    plain = tokens_for(cast("Mode", mode.removeprefix("contrast-"))).as_dict()
    values = tokens_for(cast("Mode", mode)).as_dict()
    for ink in ("text", "text2", "text3", "line2", "line"):
        before = contrast_ratio(plain[ink], plain["surface"])
        assert contrast_ratio(values[ink], values["surface"]) > before, ink
    assert contrast_ratio(values["line2"], values["surface"]) >= 3


@pytest.mark.parametrize("colour", CATEGORIES)
def test_the_letter_of_a_category_can_be_read(colour: str) -> None:
    """White or near-black, whichever is better, is always good enough."""
    assert contrast_ratio(letter_on(colour), colour) >= 4.5


def test_a_tile_that_melts_into_its_ground_gets_an_edge() -> None:
    """The light grey of service on white, the black of security on the dark page."""
    assert melts_into("#DFE7ED", LIGHT.surface)
    assert melts_into("#17191C", DARK.surface)
    assert not melts_into("#0B56A6", LIGHT.surface)


def test_the_same_colour_has_no_contrast() -> None:
    """The scale runs from 1 to 21."""
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1)
    assert contrast_ratio("#FFFFFF", "#000000") == pytest.approx(21)


def test_states_differ_in_more_than_colour(qapp: QApplication) -> None:
    """Each tone has an ink and a ground of its own; only outline has no ground."""
    assert len(set(TONES.values())) == len(TONES)
