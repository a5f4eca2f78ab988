"""The list of the delegations that are invited: what each answered, how many come, who cares.

Pure but for the reading at the end. It lies open on tables, so telephones and addresses are not
in it. What must not come in: file formats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, groupby

from hanoiplan.base.errors import NotPossible
from hanoiplan.base.i18n import N_, _
from hanoiplan.base.speech import Speech
from hanoiplan.delegates.model import DelegationKind, DelegationRow, Invitation
from hanoiplan.delegates.queries import delegations
from hanoiplan.delegates.value_words import VALUE_LABELS
from hanoiplan.paper.document.model import (
    Align,
    Document,
    Line,
    Lines,
    Orientation,
    Row,
    Section,
    Style,
    Table,
)
from hanoiplan.plans.countries import country_of
from hanoiplan.plans.model import EventFacts
from hanoiplan.reports.office import Office
from hanoiplan.reports.office_form import LIST, paper, said_of_the_past, titled
from hanoiplan.reports.orders import ReportWanted
from hanoiplan.reports.plan_facts import end_of
from hanoiplan.reports.task_tables import Column3, columns
from hanoiplan.reports.voice import PaperLanguage, Voice
from hanoiplan.reports.wording import body, cell, counted, ended, period_words
from hanoiplan.store.past import as_of
from hanoiplan.store.work import Reader

_COLUMNS: tuple[Column3, ...] = (
    (N_("No."), 12.0, Align.CENTRE),
    (N_("Delegation"), 66.0, Align.LEFT),
    (N_("Country"), 35.0, Align.LEFT),
    (N_("Date of invitation"), 27.0, Align.CENTRE),
    (N_("Answer"), 31.0, Align.CENTRE),
    (N_("People invited"), 17.0, Align.CENTRE),
    (N_("Registered"), 24.0, Align.CENTRE),
    (N_("Received by"), 45.0, Align.LEFT),
)
# Localities come only if they are invited: a plan's are listed before their letters are sent.
_LOCALITIES = frozenset({DelegationKind.FOREIGN_CITY, DelegationKind.VIETNAMESE_LOCALITY})
_UNSENT = frozenset({Invitation.NONE, Invitation.DRAFTED})
_ANSWERS = (Invitation.ACCEPTED, Invitation.DECLINED, Invitation.SENT, Invitation.NO_ANSWER)


@dataclass(frozen=True, slots=True)
class InvitedFacts:
    """The localities of an event and whoever else gets a letter, in the order of packing."""

    event: EventFacts
    day: date
    delegations: tuple[DelegationRow, ...]
    emptied: int = 0


def invited_facts(reader: Reader, wanted: ReportWanted) -> InvitedFacts:
    """The invitations as they are, or as they were at the end of a day.

    Raises:
        NotPossible: there is nobody to invite yet.
    """
    if wanted.past is None:
        facts = _facts(reader, wanted)
        if facts.delegations:
            return facts
        sentence = _(
            "There is no delegation to invite yet. Read the plan again and also take its"
            " localities (import plan … --also localities), or add delegations to the event."
        )
        raise NotPossible(sentence)
    with as_of(reader, end_of(wanted.past, wanted.event)) as past:
        return replace(_facts(past.reader, wanted), emptied=past.emptied)


def _facts(reader: Reader, wanted: ReportWanted) -> InvitedFacts:
    known = delegations(reader, wanted.event.id)
    order = list(DelegationKind)
    invited = [
        one for one in known if one.invitation is not Invitation.NONE or one.kind in _LOCALITIES
    ]
    invited.sort(key=lambda one: (order.index(one.kind), one.pack_key, one.id))
    return InvitedFacts(wanted.event, wanted.day, tuple(invited))


def invited_list(facts: InvitedFacts, office: Office, language: PaperLanguage) -> Document:
    """The list by kind of delegation, numbered through."""
    voice = Voice(language)
    speech = voice.first
    blocks = []
    if facts.delegations:
        blocks.append(Table(columns(voice, _COLUMNS), tuple(_rows(voice, facts.delegations))))
    closing = [body(ended(_sum(speech, facts.delegations)))]
    unsent = sum(one.invitation in _UNSENT for one in facts.delegations)
    if unsent:
        closing.insert(0, body(_open_letters(speech, unsent)))
    about = [*_event(voice, facts.event), Line(period_words(speech, None, facts.day), Style.ABOUT)]
    return paper(
        voice,
        office,
        facts.event,
        (*titled(voice, N_("LIST OF DELEGATIONS INVITED")), *about),
        (*said_of_the_past(speech, facts.emptied), *blocks, *closing),
        code=LIST,
        addressed=False,
        orientation=Orientation.LANDSCAPE,
    )


def _event(voice: Voice, event: EventFacts) -> Iterator[Line]:
    yield from voice.data(event.title, Style.ABOUT, Style.ABOUT_SECOND)


def _sum(speech: Speech, found: Sequence[DelegationRow]) -> str:
    if not found:
        return speech.say(N_("No delegation is invited yet"))
    by = {one: sum(row.invitation is one for row in found) for one in _ANSWERS}
    words = speech.say_count(
        "In all {n} delegation: accepted {yes}, declined {no}, no answer yet {open};"
        " {people} registered",
        "In all {n} delegations: accepted {yes}, declined {no}, no answer yet {open};"
        " {people} registered",
        len(found),
    )
    people = sum(one.people for one in found)
    told = speech.say_count("{n} person", "{n} people", people)
    return words.format(
        n=counted(speech, len(found)),
        yes=counted(speech, by[Invitation.ACCEPTED]),
        no=counted(speech, by[Invitation.DECLINED]),
        open=counted(speech, by[Invitation.SENT] + by[Invitation.NO_ANSWER]),
        people=told.format(n=counted(speech, people)),
    )


def _open_letters(speech: Speech, n: int) -> str:
    words = speech.say_count(
        "{n} invitation is not sent yet.", "{n} invitations are not sent yet.", n
    )
    return words.format(n=counted(speech, n))


def _rows(voice: Voice, found: Sequence[DelegationRow]) -> Iterator[Row | Section]:
    numbers = count(1)
    for kind, group in groupby(found, key=lambda one: one.kind):
        rows = list(group)
        said = [
            f"{speech.say(VALUE_LABELS['kind'][kind])} ({counted(speech, len(rows))})"
            for speech in voice.speeches
        ]
        yield Section(tuple(voice.given(said, Style.SECTION, Style.SECTION_SECOND)))
        yield from (_row(voice, next(numbers), one) for one in rows)


def _row(voice: Voice, number: int, one: DelegationRow) -> Row:
    country = country_of(one.country)
    home = voice.data(country.name, Style.CELL, Style.CELL_SECOND) if country else ()
    return Row(
        (
            cell(str(number)),
            tuple(voice.data(one.name, Style.CELL_STRONG, Style.CELL_SECOND)),
            tuple(home),
            cell(_day(voice.first, one.invitation_date)),
            _answer(voice, one),
            cell(voice.first.number(one.quota) if one.quota else ""),
            cell(voice.first.number(one.people) if one.people else ""),
            cell(one.receiving_agency),
        )
    )


def _answer(voice: Voice, one: DelegationRow) -> Lines:
    words = VALUE_LABELS["invitation"][one.invitation]
    if one.invitation is Invitation.NONE:
        words = N_("Not invited yet")
    style = Style.CELL if one.invitation is Invitation.ACCEPTED else Style.CELL_STRONG
    return tuple(voice.lines(words, style, Style.CELL_SECOND))


def _day(speech: Speech, text: str) -> str:
    """A date as the paper writes it, or as somebody wrote it where it was not understood."""
    try:
        return speech.table_date(date.fromisoformat(text))
    except ValueError:
        return text
