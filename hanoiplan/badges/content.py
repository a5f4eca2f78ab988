"""What a card says, as a keyed mark: the same mark means the same words, and it tells nothing.

The mark is made under the event's secret key, so that neither a name nor its hash stays behind
when a person is erased. Number and code are not in it: a reprint says the same with another
code. What must not come in: reading the file, deciding what to print.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hanoiplan.badges.fields import BADGE_FIELDS
from hanoiplan.badges.kinds import KINDS
from hanoiplan.badges.model import BadgeCard, CardKind
from hanoiplan.base.text import Bilingual
from hanoiplan.paper.layout import Layout
from hanoiplan.paper.layout_fields import named_fields

_NOT_SAID = frozenset({"code", "code_digits", "number"})  # given with the first print, then fixed
_HALF = 32  # hex digits: 128 bits


def fields_said(layouts: Iterable[Layout]) -> tuple[str, ...]:
    """The fields that any of these layouts prints, in a fixed order; without a layout, all."""
    asked = {name for layout in layouts for name in named_fields(layout)}
    known = {field.name for field in BADGE_FIELDS}
    return tuple(sorted((asked & known or known) - _NOT_SAID))


def content_of(card: BadgeCard, kind: CardKind, fields: Sequence[str], key: bytes) -> str:
    """The mark of a card: of the person (or the sign it is), and of what its list says."""
    alone = replace(card, own=(), row=0, pigeonhole="")
    about = _of_fields(alone, fields) if card.delegate_id else _identity(card, kind)
    own = [[name, value.vi, value.en] for name, value in sorted(card.own, key=lambda one: one[0])]
    return f"{_mark(key, [kind, about])}.{_mark(key, own) if own else ''}"


def identity_of(content: str) -> str:
    """The half of a mark that says whom or what a card is of; of a sign it never changes."""
    return content.partition(".")[0]


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
    for name in fields:
        texts = [BADGE_FIELDS.text(name, card, "vi"), BADGE_FIELDS.text(name, card, "en")]
        picture = BADGE_FIELDS.picture(name, card)
        if picture:
            texts.append(hashlib.sha256(picture).hexdigest())
        if any(texts):
            said.append([name, *texts])
    return said


def _identity(card: BadgeCard, kind: CardKind) -> list[object]:
    named: Iterable[Bilingual] = (card.said(column) for column in KINDS[kind].needed)
    return [[value.vi, value.en] for value in named]


def _mark(key: bytes, said: object) -> str:
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, b"card\x00" + text.encode("utf-8"), hashlib.sha256).hexdigest()[:_HALF]
