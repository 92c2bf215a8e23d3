"""Whom a typed name means: the right answers, decided before anything was run (METHOD 9)."""

from __future__ import annotations

import unicodedata

import pytest

from method.plan.people import meant, near, several, twins, whom
from store.documents.workspace import Person


def person(key: str, name: str = "") -> Person:
    return Person(id=key, key=key, name=name)


JORG, JO, JOAN = person("jorg", "Jörg Petersen"), person("jo", "Jo Okafor"), person("joan", "Joan Smith")
MARA, OTHER_JO = person("mara", "Mara Lind"), person("jo-2", "Jo Park")
ZOE, NICK = person("zoe", "Zoë Ångström"), person("nick", "Nick O’Brien-Łoś")
VASYA, ROOT, SORENSEN = person("vasya", "Вася Пупкин"), person("root"), person("s.rensen", "Søren Strauß")
PEOPLE = (JORG, JO, JOAN, MARA, OTHER_JO, ZOE, NICK, VASYA, ROOT, SORENSEN)

# What is typed, and the keys of those it means: one is that person, several are asked about, none is nobody.
MEANT = {
    # by short name
    "jo": ["jo"],
    "JO": ["jo"],
    " mara ": ["mara"],
    "@mara": ["mara"],
    "jo-2": ["jo-2"],
    "jo–2": ["jo-2"],  # a dash of another length
    "root": ["root"],
    # by whole name
    "Jo Okafor": ["jo"],
    "jo  okafor": ["jo"],
    "JO OKAFOR": ["jo"],
    "Jo\u00a0Okafor": ["jo"],
    "Jörg Petersen": ["jorg"],
    unicodedata.normalize("NFD", "Jörg Petersen"): ["jorg"],
    "Jorg Petersen": ["jorg"],
    "Joerg Petersen": ["jorg"],
    "JÖRG PETERSEN": ["jorg"],
    "Zoe Angstrom": ["zoe"],
    "ZOË ÅNGSTRÖM": ["zoe"],
    "Nick O'Brien-Los": ["nick"],
    "nick o`brien‑łoś": ["nick"],
    "Soren Strauss": ["s.rensen"],
    "Soeren Strauss": ["s.rensen"],
    "Вася Пупкин": ["vasya"],
    "ВАСЯ ПУПКИН": ["vasya"],
    # letters that look alike, and letters nobody sees
    "Маra Lind": ["mara"],  # a Cyrillic М and а
    "Jо Okafоr": ["jo"],  # Cyrillic о
    "Μara Lind": ["mara"],  # a Greek Μ
    "Ｍａｒａ Ｌｉｎｄ": ["mara"],
    "Mara\u200b Lind\u200f": ["mara"],
    "Mar\u00ada": ["mara"],
    # by first name, where only one person has it
    "Jörg": ["jorg"],
    "joerg": ["jorg"],
    "Zoë": ["zoe"],
    "Mara": ["mara"],
    "søren": ["s.rensen"],
    "Soeren": ["s.rensen"],
    "Вася": ["vasya"],
    "joan": ["joan"],
    # nobody
    "": [],
    "   ": [],
    "Mar": [],
    "Joa": [],
    "mraa": [],
    "nobody": [],
    "Petersen": [],
    "the whole team, if it can": [],
    "Jo O": [],
    "mara, jo": [],
    "🙂": [],
    "-": [],
}


@pytest.mark.parametrize("typed", MEANT)
def test_a_name_means_whom_people_mean_by_it(typed: str) -> None:
    assert [one.key for one in meant(typed, PEOPLE).people] == MEANT[typed]


@pytest.mark.parametrize(
    ("typed", "people", "keys"),
    [
        ("Jo", (OTHER_JO, person("okafor", "Jo Okafor")), ["jo-2", "okafor"]),  # which one?
        ("Zoe", (person("z1", "Zoe Lind"), person("z2", "Zoë Roth")), ["z1"]),  # as it is written
        ("Zoë", (person("z1", "Zoe Lind"), person("z2", "Zoë Roth")), ["z2"]),
        ("ZOÉ", (person("z1", "Zoe Lind"), person("z2", "Zoë Roth")), ["z1", "z2"]),
        ("mara", (person("m", "Mara"), person("mara", "Jo Park")), ["mara"]),  # a short name comes first
        ("Sam", (person("s1", "Sam Lind"), person("s2", "Sam")), ["s2"]),  # a whole name before a part of one
        ("sam", (person("s", "Sam"), person("t", "Sam")), ["s", "t"]),  # twins are asked about
    ],
)
def test_who_is_told_apart_and_who_is_asked_about(
    typed: str, people: tuple[Person, ...], keys: list[str]
) -> None:
    assert [one.key for one in meant(typed, people).people] == keys


@pytest.mark.parametrize("typed", ["Jörg", "Jo", "Вася"])
def test_a_login_is_never_taken_for_a_first_name(typed: str) -> None:
    people = (person("p1", "Jörg Petersen"), person("p2", "Jo Okafor"), person("p3", "Вася Пупкин"))
    assert meant(typed, people, whole=True).key == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Jürg", "There's nobody called Jürg. Did you mean jorg (Jörg Petersen)?"),
        ("mraa", "There's nobody called mraa. Did you mean mara (Mara Lind)?"),
        ("Lind", "There's nobody called Lind. Did you mean mara (Mara Lind)?"),
        ("Park", "There's nobody called Park. Did you mean jo-2 (Jo Park)?"),
    ],
)
def test_who_is_near_is_offered(typed: str, said: str) -> None:
    with pytest.raises(ValueError, match="nobody called") as wrong:
        whom(typed, PEOPLE)
    assert str(wrong.value) == said


def test_which_of_several_is_asked() -> None:
    people = (person("jp", "Jo Park"), person("okafor", "Jo Okafor"))
    with pytest.raises(ValueError, match="Which one") as wrong:
        whom("jo", people)
    assert str(wrong.value) == "jo could be jp (Jo Park) or okafor (Jo Okafor). Which one?"


def test_where_nobody_is_near_those_who_are_here_are_named() -> None:
    with pytest.raises(ValueError, match="nobody called") as wrong:
        whom("xyzzy", (MARA, JO))
    assert str(wrong.value) == "There's nobody called xyzzy. The people here are mara and jo."
    many = [person(f"p{number}q") for number in range(30)]
    with pytest.raises(ValueError, match="and 22 more"):
        whom("xyzzy", many)
    assert near("xyzzy", many) == ()


def test_a_whole_page_is_nobody_and_said_shortly() -> None:
    with pytest.raises(ValueError, match="nobody called") as wrong:
        whom("word " * 5000, PEOPLE)
    assert len(str(wrong.value)) < 200


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("mara, jo", ["mara", "jo"]),
        ("Mara Lind and Jo Okafor", ["mara", "jo"]),
        ("mara/jo", ["mara", "jo"]),
        ("mara & jo; Jörg", ["mara", "jo", "jorg"]),
        ("mara + mara", ["mara"]),
        ("mara und Jörg", ["mara", "jorg"]),
        ("mara", []),
        ("mara,", []),
        ("nobody, noone", []),  # no list of people: nobody, as a whole
        ("", []),
    ],
)
def test_several_people_in_one_text(typed: str, keys: list[str]) -> None:
    assert several(typed, PEOPLE) == keys


def test_one_of_several_who_is_nobody_is_named() -> None:
    with pytest.raises(ValueError, match="nobody called mraa"):
        several("jo, mraa", PEOPLE)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (person("a", "Mara Lind"), person("b", "MARA  lind"), True),
        (person("a", "Zoë"), person("b", unicodedata.normalize("NFD", "Zoë")), True),
        (person("a", "Mara"), person("b", "Маra"), True),
        (person("a", "Nick O'Brien"), person("b", "Nick O’Brien"), True),
        (person("a", "Mara\u200bLind"), person("b", "MaraLind"), True),
        (person("jo", "Jo Park"), person("b", "Jo"), True),  # a name that is another's short name
        (person("Jo", "Jo Park"), person("jo", "Mara"), True),
        (person("a", "Zoë"), person("b", "Zoe"), False),  # an accent tells them apart
        (person("a", "Jo Park"), person("b", "Jo Okafor"), False),
        (person("a"), person("b"), False),
    ],
)
def test_two_names_that_read_alike(one: Person, other: Person, alike: bool) -> None:
    assert list(twins((one, other))) == ([(one, other)] if alike else [])
