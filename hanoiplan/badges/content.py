"""What a card says, as a keyed mark: the same mark means the same words, and it tells nothing.

The mark is made under the event's secret key, so that neither a name nor its hash stays behind
when a person is erased. Number and code are not in it: a reprint says the same with another
code. What must not come in: reading the file, deciding what to print.
"""

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hanoiplan import __version__
from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.paper.fields import Language
from hanoiplan.paper.layout import Layout, Spoken
from hanoiplan.paper.layout_fields import every_item, spoken_fields

_NOT_SAID = frozenset({"code", "code_digits", "number"})  # given with the first print, then fixed
_HALF = 32  # hex digits: 128 bits
_OTHER: Mapping[Language, Language] = {"vi": "en", "en": "vi"}
_LANGUAGES: Mapping[str, Callable[[Language], tuple[Language, ...]]] = {
    "": lambda _primary: ("vi", "en"),
    Spoken.PRIMARY: lambda primary: (primary,),
    Spoken.OTHER: lambda primary: (_OTHER[primary],),
}


def fields_said(drawn: Layout | None, template: Layout | None = None) -> tuple[str, ...]:
    """The fields that a card drawn in this layout says, in a fixed order; without a layout, all.

    A field that is said in one language only carries its mark: "name@primary". Those by which the
    `template` chose this layout of its stand-ins are among them.
    """
    known = {field.name for field in BADGE_FIELDS} - _NOT_SAID
    if drawn is None:
        return tuple(sorted(known))
    items = [item for item in every_item(drawn) if not item.hidden]
    choosing = () if template is None else template.variants
    asked = {name for one in choosing for name in (*one.when.given, *one.when.missing)}
    spoken = {(name, Spoken.PRIMARY) for name in asked}.union(*map(spoken_fields, items))
    if any(face.swapped for face in drawn.faces):  # the other face says it in the other language
        return tuple(sorted({name for name, _language in spoken} & known))
    return tuple(sorted(f"{name}@{language}" for name, language in spoken if name in known))


def content_of(card: BadgeCard, kind: CardKind, fields: Sequence[str], key: bytes) -> str:
    """The mark of a card: of the person (or the sign it is), and of what its list says."""
    alone = replace(card, own=(), row=0, pigeonhole="")
    about = _of_fields(alone, fields) if card.delegate_id else _identity(card, kind)
    return f"{_mark(key, [kind, about])}.{mark_of_line(card, key)}"


def identity_of(content: str) -> str:
    """The half of a mark that says whom or what a card is of; of a sign it never changes."""
    return content.partition(".")[0]


def list_half_of(content: str) -> str:
    """The half of a mark that says what the run's own list gave the card; "" without a list."""
    return content.partition(".")[2]


def mark_of_line(card: BadgeCard, key: bytes) -> str:
    """That half of a card, made without the other."""
    own = [[name, value.vi, value.en] for name, value in sorted(card.own, key=lambda one: one[0])]
    return _mark(key, own) if own else ""


def evidence_of(content: str, layout: str, key: bytes) -> str:
    """The mark of a card as this program draws it by the text of its layout.

    The same card, layout and program give the same items, sizes, widths and missing letters.
    """
    return _mark(key, ["signed", __version__, content, layout])


def says_the_same(then: str, now: str) -> bool:
    """Whether a card printed then says what it would say now.

    A card that was printed without a mark counts as the same, and so does what a list said then,
    if there is no list at hand now.
    """
    if not then:
        return True
    person, _dot, own = now.partition(".")
    return identity_of(then) == person and (not own or then == now)


def _of_fields(card: BadgeCard, fields: Sequence[str]) -> list[object]:
    said: list[object] = [card.primary]
    for asked in fields:
        name, _at, language = asked.partition("@")
        texts = [BADGE_FIELDS.text(name, card, one) for one in _LANGUAGES[language](card.primary)]
        texts += _picture(name, card)
        if any(texts):
            said.append([asked, *texts])
    return said


def _picture(name: str, card: BadgeCard) -> list[str]:
    """The digest of what a field pictures: of a kept photo it is known without reading it."""
    if name == "photo" and card.photo_kept and not card.photo:
        return [card.photo_kept]
    picture = BADGE_FIELDS.picture(name, card)
    return [hashlib.sha256(picture).hexdigest()] if picture else []


def _identity(card: BadgeCard, kind: CardKind) -> list[object]:
    """What a sign is of; where nothing names it (an address), all that the list says."""
    needed = KINDS[kind].needed
    columns = needed or sorted(name for name, _value in card.own)
    named = ((column, card.said(column)) for column in columns)
    if needed:
        return [[value.vi, value.en] for _column, value in named]
    return [[column, value.vi, value.en] for column, value in named]


def _mark(key: bytes, said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, b"card\x00" + text.encode("utf-8"), hashlib.sha256).hexdigest()[:_HALF]
