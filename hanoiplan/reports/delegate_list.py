"""The list of delegates in the office's form: by delegation, with a column to sign in.

Pure: facts in, a document out. A list is carried about and lies open on a table, so it never has
telephones, passports, birth dates or the office's notes. What must not come in: the workspace,
file formats.
"""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from hanoiplan.base.i18n import N_
from hanoiplan.base.names import phrases
from hanoiplan.base.speech import Speech
from hanoiplan.base.text import Bilingual, TextLanguage, fold, fold_words
from hanoiplan.delegates.address import before_name, begins_with
from hanoiplan.delegates.model import DelegateRow
from hanoiplan.delegates.roles import ROLE_LABELS, Role, role_of
from hanoiplan.delegates.titles import peel
from hanoiplan.paper.document.model import (
    Align,
    Block,
    Column,
    Document,
    Line,
    Lines,
    Orientation,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.paper.rehearsal_mark import words as rehearsal_words
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.office import Office, ending, head
from hanoiplan.reports.voice import PaperLanguage, Voice

HOST = "VN"  # its own localities and agencies are not followed by the country
ROOM_TO_SIGN = 9.0  # mm: no row is lower
_TELLING_NO_MORE = frozenset({Role.MEMBER})  # a role that needs no remark
_ALREADY_NAMED = frozenset(
    {"doan", "delegation"}
)  # words that a delegation's name may begin or end with

# msgid of the heading, mm (the text of a landscape A4 is 257 wide), where its text stands
_COLUMNS = (
    (N_("No."), 13.0, Align.CENTRE),
    (N_("Full name"), 70.0, Align.LEFT),
    (N_("Position, organisation"), 80.0, Align.LEFT),
    (N_("Badge no."), 20.0, Align.CENTRE),
    (N_("Remarks"), 30.0, Align.LEFT),
    (N_("Signature"), 44.0, Align.CENTRE),
)


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What the list is made of: the event, and its people in the order of packing."""

    event: EventFacts
    people: tuple[DelegateRow, ...]
    only_arrived: bool = False
    bodies: frozenset[int] = frozenset()  # delegations that are an office: no "Đoàn" before them


def delegate_list(
    facts: ListFacts, office: Office, language: PaperLanguage, *, per_delegation: bool = False
) -> Document:
    """The paper: a section a delegation, its head first; `per_delegation` gives each a page."""
    voice = Voice(language)
    groups = [list(group) for _key, group in groupby(facts.people, _delegation_key)]
    if per_delegation:
        tables = [_table(voice, facts, [group], fresh=bool(at)) for at, group in enumerate(groups)]
    else:
        tables = [_table(voice, facts, groups)]
    blocks: list[Block] = [*tables, *_sum(voice, groups)]
    return Document(
        name=_name(facts.event, voice.first),
        orientation=Orientation.LANDSCAPE,
        head=head(voice, office),
        title=tuple(_title(voice, facts)),
        blocks=tuple(blocks),
        ending=ending(voice, office, N_("PREPARED BY")),
        rehearsal=facts.event.rehearsal,
    )


def in_order(people: Iterable[DelegateRow]) -> tuple[DelegateRow, ...]:
    """Delegations in the order of packing (ASEAN, others, host last), their members by place."""
    return tuple(sorted(people, key=_place))


def put_in_order(
    people: Iterable[DelegateRow], others: Iterable[DelegateRow]
) -> tuple[DelegateRow, ...]:
    """The same for few `others` who join people that stand in this order already."""
    every = list(people)
    for one in others:
        insort(every, one, key=_place)
    return tuple(every)


def _place(row: DelegateRow) -> tuple[tuple[str, int], tuple[int, int, str, int]]:
    return (_delegation_key(row), row.place_in_delegation)


def _delegation_key(row: DelegateRow) -> tuple[str, int]:
    """Equal for the members of one delegation; people without one come last."""
    pack = row.pack_key.partition("\x1f")[0]
    return (pack, row.delegation_id or 0)


def _name(event: EventFacts, speech: Speech) -> str:
    words = (speech.say(N_("LIST OF DELEGATES")), event.title.pick(speech.language))
    return " – ".join(word for word in words if word)


def _title(voice: Voice, facts: ListFacts) -> Iterator[Line]:
    if facts.event.rehearsal:
        yield Line(rehearsal_words(), Style.TITLE)
    yield from voice.lines(N_("LIST OF DELEGATES"), Style.TITLE, Style.ABOUT_SECOND)
    yield from voice.data(facts.event.title, Style.ABOUT, Style.ABOUT_SECOND)
    if facts.only_arrived:
        yield from voice.lines(N_("(delegates who are here)"), Style.ABOUT, Style.ABOUT_SECOND)


def _sum(voice: Voice, groups: Sequence[Sequence[DelegateRow]]) -> Iterator[Paragraph]:
    people = sum(map(len, groups))
    bodies = sum(group[0].delegation_id is not None for group in groups)
    for speech, style in voice.each(Style.CLOSE, Style.CLOSE_SECOND):
        one = speech.say_count("{n} delegation", "{n} delegations", bodies)
        other = speech.say_count("{n} delegate", "{n} delegates", people)
        text = speech.say(N_("Total: {delegations}, {delegates}./.")).format(
            delegations=one.format(n=speech.number(bodies)),
            delegates=other.format(n=speech.number(people)),
        )
        yield Paragraph(Line(text, style))


# --- the table ---------------------------------------------------------------------------------


def _table(
    voice: Voice, facts: ListFacts, groups: Sequence[Sequence[DelegateRow]], *, fresh: bool = False
) -> Table:
    numbers = count(1)
    rows: list[Row | Section] = []
    for group in groups:
        rows.append(_section(voice, facts, group))
        rows += [_row(voice, next(numbers), person) for person in group]
    columns = tuple(
        Column(tuple(voice.lines(msgid, Style.COLUMN, Style.COLUMN_SECOND)), width, align)
        for msgid, width, align in _COLUMNS
    )
    return Table(columns, tuple(rows), fresh)


def _section(voice: Voice, facts: ListFacts, group: Sequence[DelegateRow]) -> Section:
    is_body = group[0].delegation_id in facts.bodies
    texts = []
    for speech in voice.speeches:
        people = speech.say_count("{n} person", "{n} people", len(group))
        counted = people.format(n=speech.number(len(group)))
        texts.append(f"{_delegation_text(speech, group[0], is_body=is_body)} ({counted})")
    return Section(tuple(voice.given(texts, Style.SECTION, Style.SECTION_SECOND)))


def _delegation_text(speech: Speech, person: DelegateRow, *, is_body: bool) -> str:
    """Đoàn Kuala Lumpur, Malaysia: the country is said where the name does not say it."""
    name = person.delegation.pick(speech.language)
    if not name:
        return speech.say(N_("Without a delegation"))
    words = fold_words(name)
    if not is_body and not {*words[:1], *words[-1:]} & _ALREADY_NAMED:
        name = speech.say(N_("Delegation: {delegation}")).format(delegation=name)
    country = country_of(person.delegation_country)
    if country is None or country.code == HOST or country.organisation:
        return name
    called = country.name.pick(speech.language)
    return name if fold(called) in fold(name) else f"{name}, {called}"


def _row(voice: Voice, number: int, person: DelegateRow) -> Row:
    badge = "" if person.badge_number is None else f"{person.badge_number:04d}"
    cells = (
        _cell(str(number)),
        tuple(_name_lines(voice, person)),
        tuple(_post_lines(voice, person)),
        _cell(badge),
        tuple(_remark_lines(voice, person)),
        (),
    )
    return Row(cells, ROOM_TO_SIGN)


def _cell(text: str) -> Lines:
    return (Line(text, Style.CELL),) if text else ()


def _name_lines(voice: Voice, person: DelegateRow) -> Iterator[Line]:
    """The name as it is addressed, in the other language where that differs, in its own script."""
    said: set[str] = set()
    for speech, style in voice.each(Style.CELL_STRONG, Style.CELL_SECOND):
        name = _addressed(person, speech.language)
        if name not in said:
            yield Line(name, style, phrases(name, _kept(person)))
        said.add(name)
    if person.native_name and person.native_name not in {*said, person.name}:
        yield Line(person.native_name, Style.CELL_NATIVE)


def _kept(person: DelegateRow) -> list[str]:
    """Parts of a name of several words that stay on one line."""
    return [part for part in (person.family, person.given) if " " in part]


def _addressed(person: DelegateRow, language: TextLanguage) -> str:
    """The name with what stands before it; who has no titles in Vietnamese keeps the English ones.

    "Ngài" takes the place of "Ông", a conferred title that of "Mr"; "H.E." does not.
    """
    name = person.printed.pick(language) or person.passport_name
    style, honorific = person.style.en, person.honorific.en
    own = language == "vi" and bool(person.style.vi or person.honorific.vi)
    if own:
        style, honorific = person.style.vi, person.honorific.vi
    style, honorific = ("" if begins_with(name, one) else one for one in (style, honorific))
    conferred = person.conferred_title or _title_in(name, person.country)
    titles = before_name(style, conferred, honorific, name, style_for_mister=own)
    return f"{titles} {name}".strip()


def _title_in(name: str, country: str) -> str:
    """A conferred title that was written into the name; the host's people have none."""
    return "" if country == HOST else peel(name, country).conferred_title


def _post_lines(voice: Voice, person: DelegateRow) -> Iterator[Line]:
    posts = [_post(person, speech.language) for speech in voice.speeches]
    yield from voice.given(posts, Style.CELL, Style.CELL_SECOND)


def _post(person: DelegateRow, language: TextLanguage) -> str:
    parts = (person.position.pick(language), person.organisation.pick(language))
    return ", ".join(part for part in parts if part)


def _remark_lines(voice: Voice, person: DelegateRow) -> Iterator[Line]:
    """The role, unless it is the one that nearly everybody has."""
    role = role_of(person.role)
    if role in _TELLING_NO_MORE:
        return
    label = ROLE_LABELS[role] if role is not None else ""
    texts = [speech.say(label) or person.role for speech in voice.speeches]
    yield from voice.given(texts, Style.CELL, Style.CELL_SECOND)


def delegation_matches(person: DelegateRow, asked: str) -> bool:
    """Whether a person's delegation is the one asked for, in either language; "" asks for all."""
    if not asked:
        return True
    named: Bilingual = person.delegation
    return fold(asked) in {fold(name) for name in (named.vi, named.en) if name}
