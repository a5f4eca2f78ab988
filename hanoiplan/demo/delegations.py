"""Who is invited to the demonstration: delegations with their posts, from `resources/demo`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from hanoiplan.base.paths import resource
from hanoiplan.base.text import Bilingual, nfc
from hanoiplan.delegates.model import DelegationKind
from hanoiplan.plans.countries import country_of


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody is at home, and the letter of the category that goes with it."""

    letter: str
    name: Bilingual
    rank: str = ""  # of precedence, in words


@dataclass(frozen=True, slots=True)
class InvitedBody:
    """A delegation before anybody is in it. `people` is its share of a list, not a number."""

    name: Bilingual
    kind: DelegationKind
    country: str  # ISO code, "" for organisations and experts
    body: Bilingual
    posts: tuple[Post, ...]
    people: int

    def post(self, place: int) -> Post:
        """The post of the person at a place: the head first; after the last from the second on."""
        if place < len(self.posts):
            return self.posts[place]
        repeated = self.posts[1:] or self.posts
        return repeated[(place - len(self.posts)) % len(repeated)]


@dataclass(frozen=True, slots=True)
class TeamMember:
    """One kind of helper of the conference."""

    team: Bilingual
    kind: DelegationKind
    post: Post
    people: int  # beside 350 delegates


def _data(file: str) -> dict[str, Any]:
    return tomllib.loads(nfc(resource("demo", file).read_text(encoding="utf-8")))


def _bilingual(text: str) -> Bilingual:
    vi, _bar, en = text.partition(" | ")
    return Bilingual(vi, en)


@cache
def invited_bodies() -> tuple[InvitedBody, ...]:
    """All delegations in the order of the plan: localities, agencies, organisations, embassies."""
    data, posts = _data("delegations.toml"), _posts()
    bodies = [_body(entry, posts) for entry in data["delegation"]]
    embassies = data["embassies"]
    bodies += [_embassy(embassies, code, posts) for code in embassies["countries"]]
    return tuple(bodies)


def _posts() -> dict[str, tuple[Post, ...]]:
    return {kind: tuple(map(_post, lines)) for kind, lines in _data("posts.toml").items()}


def _post(line: str) -> Post:
    letter, _colon, words = line.partition(": ")
    vi, en, *rank = words.split(" | ")
    return Post(letter, Bilingual(vi, en), "".join(rank))


def _body(entry: dict[str, Any], posts: dict[str, tuple[Post, ...]]) -> InvitedBody:
    return InvitedBody(
        name=_bilingual(entry["name"]),
        kind=DelegationKind(entry["kind"]),
        country=entry["country"],
        body=_bilingual(entry["body"]),
        posts=posts[entry["posts"]],
        people=entry["people"],
    )


def _embassy(entry: dict[str, Any], code: str, posts: dict[str, tuple[Post, ...]]) -> InvitedBody:
    country = country_of(code)
    if country is None:
        raise LookupError(code)
    article = "the " if code in {"LA", "PH"} else ""
    name = _bilingual(entry["name"].format(vi=country.name.vi, en=article + country.name.en))
    people, own = entry["people"], posts[entry["posts"]]
    return InvitedBody(name, DelegationKind.EMBASSY, code, name, own, people)


@cache
def team_members() -> tuple[TeamMember, ...]:
    """Everybody who helps: organisers, interpreters, press, security, services."""
    return tuple(
        TeamMember(
            team=_bilingual(team["name"]),
            kind=DelegationKind(team["kind"]),
            post=Post(member["letter"], _bilingual(member["post"])),
            people=member["people"],
        )
        for team in _data("others.toml")["team"]
        for member in team["members"]
    )


def shares(weights: list[int], people: int) -> list[int]:
    """`people` divided by weights into whole numbers that add up exactly (largest remainders)."""
    total = sum(weights)
    exact = [weight * people / total for weight in weights]
    counts = [int(share) for share in exact]
    by_rest = sorted(range(len(weights)), key=lambda place: (counts[place] - exact[place], place))
    for place in by_rest[: people - sum(counts)]:
        counts[place] += 1
    return counts
