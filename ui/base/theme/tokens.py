"""Every colour of the window, by role: paper, ink, lacquer, gold. The only hex values in `ui`.

What must not come in: sizes, fonts, and colours that belong to data (categories bring theirs).
"""

from dataclasses import dataclass, fields, replace
from typing import Literal

Mode = Literal["light", "dark", "contrast-light", "contrast-dark"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours as #RRGGBB; the names say the role, never the hue."""

    bg: str
    rail: str
    surface: str
    sunken: str
    hover: str
    sel: str
    tint: str
    tint2: str
    line: str
    line2: str
    ctl: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_h: str
    on_accent: str
    lacquer: str
    gold: str
    gold_x: str
    gold_t: str
    ok: str
    ok_t: str
    warn: str
    warn_t: str
    bad: str
    bad_t: str
    neu: str
    neu_t: str
    strip: str
    band_ok: str
    band_warn: str
    band_bad: str
    # the same in both themes
    toast: str = "#26231F"
    on_toast: str = "#FFFFFF"
    toast_gold: str = "#F2D48A"
    toast_ok: str = "#74D6B2"
    toast_bad: str = "#F7A196"
    on_band: str = "#FFFFFF"
    lacquer_top: str = "#7E1A29"
    lacquer_foot: str = "#5F1220"
    on_lacquer: str = "#FFFFFF"
    on_lacquer2: str = "#F3DDC0"
    mark_ground: str = "#8E1F2F"
    mark_ray: str = "#F2D48A"
    letter_dark: str = "#111111"
    letter_light: str = "#FFFFFF"
    paper: str = "#FFFFFF"
    frame: str = "#31478F"  # around something on paper
    shadow: str = "#000000"

    def as_dict(self) -> dict[str, str]:
        """All tokens by name, for the style sheet."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


LIGHT = Tokens(
    bg="#F7F5F0",
    rail="#EFECE4",
    surface="#FFFFFF",
    sunken="#FAF8F4",
    hover="#F3F0E9",
    sel="#E9ECF7",
    tint="#E9ECF7",
    tint2="#D5DCF1",
    line="#E4DFD4",
    line2="#CFC8BA",
    ctl="#928A7B",
    text="#1F1D1A",
    text2="#59544B",
    text3="#6E685D",
    accent="#31478F",
    accent_h="#273A78",
    on_accent="#FFFFFF",
    lacquer="#8E1F2F",
    gold="#A87B1E",
    gold_x="#75530F",
    gold_t="#F8F1DF",
    ok="#0E6B52",
    ok_t="#DDF1E8",
    warn="#955A00",
    warn_t="#FBECD2",
    bad="#A11D1A",
    bad_t="#FBE5E1",
    neu="#4A463F",
    neu_t="#EEEAE2",
    strip="#E7E3DA",
    band_ok="#0E6B52",
    band_warn="#955A00",
    band_bad="#A11D1A",
)

DARK = Tokens(
    bg="#15151A",
    rail="#101014",
    surface="#1D1D23",
    sunken="#19191F",
    hover="#25252C",
    sel="#272D48",
    tint="#272D48",
    tint2="#343C60",
    line="#303039",
    line2="#43434E",
    ctl="#777683",
    text="#ECEAE6",
    text2="#B9B6B0",
    text3="#9A978F",
    accent="#A9B8F5",
    accent_h="#BDC8F8",
    on_accent="#12183A",
    lacquer="#E58A93",
    gold="#D9B45B",
    gold_x="#E5C67C",
    gold_t="#322A17",
    ok="#74D6B2",
    ok_t="#16352B",
    warn="#EFB964",
    warn_t="#3B2C13",
    bad="#F7A196",
    bad_t="#43201C",
    neu="#CFCBC4",
    neu_t="#2C2C34",
    strip="#0C0C0F",
    band_ok="#0F7558",
    band_warn="#8A5A08",
    band_bad="#AE3226",
)

INK_BLACK = "#000000"
INK_WHITE = "#FFFFFF"


def _high_contrast(base: Tokens, ink: str) -> Tokens:
    """Stronger ink, outlines that identify, tints replaced by the surface."""
    return replace(
        base,
        text=ink,
        text2=ink,
        text3=base.text2,
        line2=base.ctl,
        line=base.ctl,
        gold_t=base.surface,
        ok_t=base.surface,
        warn_t=base.surface,
        bad_t=base.surface,
        neu_t=base.surface,
    )


def tokens_for(mode: Mode) -> Tokens:
    """The tokens of a theme; high contrast is derived from its plain one."""
    table = {
        "light": LIGHT,
        "dark": DARK,
        "contrast-light": _high_contrast(LIGHT, INK_BLACK),
        "contrast-dark": _high_contrast(DARK, INK_WHITE),
    }
    return table[mode]
