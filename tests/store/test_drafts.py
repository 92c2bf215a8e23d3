"""What is typed and not yet given in, and who is here: whatever kind of store it is."""

from __future__ import annotations

from tests.store.storehouse import as_person

PLACE = "draft/O1.2/statement"


def test_the_words_are_there_at_the_next_start(root: str) -> None:
    before = as_person(root, "mara").drafts
    before.keep(PLACE, "half a sent")
    before.keep("prework/mission", "Nobody wai\nts")
    before.bookmark("draft/O1.2")
    assert before.flush()
    after = as_person(root, "mara").drafts
    assert after.text_of(PLACE) == "half a sent"
    assert dict(after.all()) == {PLACE: "half a sent", "prework/mission": "Nobody wai\nts"}
    assert after.bookmarked() == "draft/O1.2"
    assert as_person(root, "ines").drafts.all() == {}


def test_half_a_character_from_a_bad_line_is_kept_too(root: str) -> None:
    drafts = as_person(root, "mara").drafts
    drafts.keep(PLACE, "caf\udce9 \x1b]52;c;x\x07")
    assert drafts.flush()
    assert as_person(root, "mara").drafts.text_of(PLACE) == "caf\udce9 \x1b]52;c;x\x07"


def test_what_one_session_gives_in_another_still_types(root: str) -> None:
    one, other = as_person(root, "mara").drafts, as_person(root, "mara").drafts
    one.keep("a", "from the laptop")
    assert one.flush()
    other.keep("b", "from the train")
    other.bookmark("draft")
    assert other.flush()
    one.forget("a")
    assert one.flush()
    kept = as_person(root, "mara").drafts
    assert (dict(kept.all()), kept.bookmarked()) == ({"b": "from the train"}, "draft")


def test_the_second_window_of_one_person_knows_of_the_first(root: str) -> None:
    first, second = as_person(root, "mara").presence(), as_person(root, "mara").presence()
    assert first.is_first()
    assert not second.is_first()
    assert as_person(root, "ines").presence().is_first()
    first.leave()
    assert second.is_first()
    second.leave()
