"""How a Word file says that letters are bold, italic, hidden or centred: directly or by styles.

What must not come in: the text, and what a bold line means.
"""

from dataclasses import dataclass, field, replace

from hanoiplan.sheets.markup import Element, local_name, parsed_xml
from hanoiplan.sheets.word_markup import child, is_on, number, told

_DEEPEST = 12  # styles based on styles; a circle ends here
_CENTRE = frozenset({"center", "centre"})


@dataclass(frozen=True, slots=True)
class Look:
    """What a style or a paragraph says; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None  # superscript
    centred: bool | None = None
    list_id: int | None = None  # of the automatic list; 0 takes it away
    level: int | None = None

    def under(self, other: "Look") -> "Look":
        """What `other` says, else what this one says."""
        names = ("bold", "italic", "hidden", "raised", "centred", "list_id", "level")
        said = {name: getattr(other, name) for name in names}
        return replace(self, **{name: value for name, value in said.items() if value is not None})


_NOTHING = Look()


@dataclass(slots=True)
class Styles:
    """The styles of a document by their ids."""

    looks: dict[str, Look] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    default: str = ""  # id of the style of paragraphs that name none

    def of_paragraph(self, properties: Element | None) -> Look:
        """What holds for a paragraph (w:pPr) and, where they say nothing, for its letters."""
        named = self.looks.get(self.style_of(properties), _NOTHING)
        return named.under(_of_paragraph(properties))

    def of_run(self, properties: Element | None, paragraph: Look) -> Look:
        """What holds for letters (w:rPr) in a paragraph."""
        if properties is None:
            return paragraph
        named = self.looks.get(told(child(properties, "rStyle"), "val") or "", _NOTHING)
        return paragraph.under(named).under(_of_run(properties))

    def style_of(self, properties: Element | None) -> str:
        """The id of the paragraph's style."""
        return told(child(properties, "pStyle"), "val") or self.default

    def name_of(self, properties: Element | None) -> str:
        """The name of the paragraph's style, in lower case: "toc 1", "list paragraph"."""
        return self.names.get(self.style_of(properties), "")


def read_styles(content: bytes) -> Styles:
    """The styles of word/styles.xml; none where the part is missing or damaged."""
    root = parsed_xml(content) if content else None
    own: dict[str, Look] = {}
    based: dict[str, str] = {}
    styles = Styles()
    for style in root if root is not None else ():
        told_id = told(style, "styleId")
        if local_name(style) != "style" or told_id is None:
            continue
        paragraph, run = child(style, "pPr"), child(style, "rPr")
        own[told_id] = _of_paragraph(paragraph).under(_of_run(run))
        based[told_id] = told(child(style, "basedOn"), "val") or ""
        styles.names[told_id] = (told(child(style, "name"), "val") or "").lower()
        if told(style, "type") == "paragraph" and told(style, "default") in {"1", "true"}:
            styles.default = told_id
    styles.looks = {one: _chained(one, own, based) for one in own}
    return styles


def _chained(style: str, own: dict[str, Look], based: dict[str, str]) -> Look:
    chain: list[Look] = []
    while style in own and len(chain) < _DEEPEST:
        chain.append(own[style])
        style = based[style]
    look = _NOTHING
    for one in reversed(chain):
        look = look.under(one)
    return look


def _of_paragraph(properties: Element | None) -> Look:
    if properties is None:
        return _NOTHING
    list_of = child(properties, "numPr")
    list_id, level = child(list_of, "numId"), child(list_of, "ilvl")
    justified = told(child(properties, "jc"), "val")
    return Look(
        centred=justified in _CENTRE if justified else None,
        list_id=number(list_id, 0) if list_id is not None else None,
        level=number(level, 0) if level is not None else None,
    )


def _of_run(properties: Element | None) -> Look:
    if properties is None:
        return _NOTHING
    found = {local_name(one): one for one in properties}
    lifted = told(found.get("vertAlign"), "val")
    return Look(
        bold=_switch(found.get("b")),
        italic=_switch(found.get("i")),
        hidden=_switch(found.get("vanish")),
        raised=lifted == "superscript" if lifted else None,
    )


def _switch(element: Element | None) -> bool | None:
    return None if element is None else is_on(element)
