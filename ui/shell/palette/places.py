"""Where one can go: rooms, delegations, settings, help. Found in both languages of the program.

What must not come in: what happens there.
"""

from collections.abc import Callable

from hanoiplan.base.i18n import _, ngettext, say
from hanoiplan.base.settings import LANGUAGE, SHOWN_SETTINGS, TEXT_SIZE, THEME, Setting
from hanoiplan.base.speech import interface
from hanoiplan.delegates.model import DelegationRow
from ui.help.articles import Article, guide
from ui.help.text import first_sentence, help_of, plain
from ui.shell.pages import ROOMS, Room, by_number, room_called
from ui.shell.palette.found import Do, Found, Kind
from ui.shell.palette.host import Host
from ui.shell.palette.people import spoken

HELP = "life-buoy"


def rooms(host: Host) -> list[Found]:
    """Every room with its key."""
    keys = {room.name: f"Alt {place % 10}" for place, room in enumerate(by_number(), start=1)}
    return [_room(host, room, keys.get(room.name, "")) for room in ROOMS]


def _room(host: Host, room: Room, keys: str) -> Found:
    return Found(
        Kind.ROOM,
        f"{Kind.ROOM}:{room.name}",
        _(room.title),
        lambda: host.show_page(room.name),
        icon=room.icon,
        side=_("Page"),
        keys=keys,
        also=in_both(room.title),
    )


def delegation_found(host: Host, row: DelegationRow) -> Found:
    """A delegation as a line."""
    people = ngettext("{n} person", "{n} people", row.people)
    other = row.name.other(interface().language)
    parts = (other, spoken(row.formal), people.format(n=interface().number(row.people)))
    return Found(
        Kind.DELEGATION,
        f"{Kind.DELEGATION}:{row.id}",
        spoken(row.name),
        lambda: host.send_to("delegations", row.id),
        detail=" · ".join(part for part in parts if part),
        icon="landmark",
        side=_("Delegation"),
        flag=row.country,
        also=f"{row.name.vi} {row.name.en} {row.formal.vi} {row.formal.en}",
        subject=row.id,
    )


def settings(host: Host) -> list[Found]:
    """Every setting that a person can set; Enter leads to it."""
    return [
        Found(
            Kind.SETTING,
            f"{Kind.SETTING}:{one.key}",
            _(one.label),
            _to_setting(host, one.key),
            detail=_(one.help),
            icon=room_called("settings").icon,
            side=_("Setting"),
            also=f"{one.key} {in_both(one.label)} {in_both(room_called('settings').title)}",
        )
        for one in SHOWN_SETTINGS
    ]


def _to_setting(host: Host, key: str) -> Do:
    return lambda: host.send_to("settings", key)


def choices(host: Host) -> list[Found]:
    """Language, theme and text size: each value that does not hold is a command of its own."""
    look = host.appearance
    kinds: tuple[tuple[Setting[str] | Setting[int], object, str], ...] = (
        (LANGUAGE, look.language, "languages"),
        (THEME, look.theme, "palette"),
        (TEXT_SIZE, look.text_size, "a-large-small"),
    )
    return [
        _choice(host, setting, choice.value, choice.label, icon)
        for setting, held, icon in kinds
        for choice in setting.choices
        if choice.value != held
    ]


def _choice(
    host: Host, setting: Setting[str] | Setting[int], value: str | int, label: str, icon: str
) -> Found:
    words = _("{setting}: {value}").format(setting=_(setting.label), value=_(label))
    return Found(
        Kind.COMMAND,
        f"set:{setting.key}:{value}",
        words,
        lambda: _set(host, setting, value),
        icon=icon,
        also=f"{setting.key} {in_both(setting.label)} {in_both(label)}",
    )


def _set(host: Host, setting: Setting[str] | Setting[int], value: str | int) -> None:
    """The appearance does it: it knows what follows from it."""
    look = host.appearance
    if setting.key == TEXT_SIZE.key:
        look.set_text_size(int(value))
    elif setting.key == LANGUAGE.key:
        look.set_language(str(value))
    else:
        look.set_theme(str(value))


def help_pages(open_help: Callable[[str], object]) -> list[Found]:
    """The help of every room, found by any word in it."""
    return [_help(open_help, room) for room in ROOMS]


def _help(open_help: Callable[[str], object], room: Room) -> Found:
    blocks = help_of(room.name)
    return Found(
        Kind.HELP,
        f"{Kind.HELP}:{room.name}",
        _("Help: {page}").format(page=_(room.title)),
        lambda: open_help(room.name),
        detail=first_sentence(blocks),
        icon=HELP,
        side=_("Help"),
        also=f"{in_both(room.title)} {plain(blocks)}",
    )


def guide_places(host: Host) -> list[Found]:
    """Every article of the guide and every heading in it."""
    known = guide(interface().language)
    return [_guide(host, one, part) for one in known for part in range(len(one.parts))]


def _guide(host: Host, article: Article, part: int) -> Found:
    """Found by its title and the words it lists; what stands in its text the help itself finds."""
    heading = article.parts[part].heading
    first = part == 0
    return Found(
        Kind.GUIDE,
        f"{Kind.GUIDE}:{article.name}#{part}",
        article.title if first else heading.text,
        lambda: host.send_to(room_called("help").name, f"{article.name}#{part}"),
        detail=first_sentence(article.parts[0].blocks) if first else article.title,
        icon=HELP,
        side=_("Help"),
        also=f"{article.words} {heading.also}" if first else heading.also,
    )


def in_both(msgid: str) -> str:
    """A word in both languages: who works in two of them types either."""
    return f"{say(msgid, 'vi')} {say(msgid, 'en')}"
