"""What is said of words that could not be kept: where they are typed, before one leaves, and after."""

from __future__ import annotations

ALL_KEPT = "Everything you typed is kept."
KEPT_AGAIN = "Everything you typed is kept now."

NOT_KEPT = "Your words aren't kept: {why}. okr keeps trying. Ctrl-S puts them elsewhere."
"""On every screen while it is so; a narrow one shows a hundred letters."""
GOES_ELSEWHERE = "Your words go to {path}: {why}. okr keeps trying."

PUT_ELSEWHERE = "Your words are in {path} now. okr brings them back when you next open this store."
NOT_ELSEWHERE = "No other place could take your words either. Copy them from the screen before you leave."

LEAVE = "Leave okr?"
LEAVE_ELSEWHERE = (
    "Leave okr?\nYour words couldn't be kept in the store: {why}.\n"
    "They are in {path} instead. okr brings them back when you next open this store."
)
LEAVE_LOST = (
    "Leave okr?\nYour words couldn't be kept: {why}.\n"
    "No other place could take them either. If you leave, they are printed here, for you to copy."
)

LEFT_ELSEWHERE = (
    "Your words couldn't be kept in the store: {why}.\n"
    "They are in {path}. okr brings them back when you next open this store."
)
LEFT_LOST = "Your words couldn't be kept: {why}. Copy them from here:"
LEFT_WORDS = "{place}: {text}"
"""One draft that was lost, under the name of the place it was typed in."""
TEMPORARY = "This machine may empty that folder when it restarts."

BACK = "Words of yours that couldn't be kept in the store are back. They were in {path}."
SET_APART = "Words of yours are still in {path}. Newer ones were typed in their place."
STORE_GONE = "Words of yours are still in {path}. Their store isn't in {store} any more."
ASIDE = "The file of your drafts was damaged. It's kept as {path}; what you type from now on is in a new one."
BESIDE = (
    "Another window of yours typed at this place, too. Its words are in {path}. "
    "okr brings them back when this place is free."
)
UNREAD = "What you typed earlier can't be read: {why}. okr keeps trying."

ACT_ELSEWHERE = ("save words", "Put words that couldn't be kept in a file of your own.")

_ROOM = "there's no room left on the disk"
_PLACE = "something else is in the place of your drafts"
WHY = {
    "no_room": _ROOM,
    "no_quota": "your quota on the disk is used up",
    "may_not_write": "you may not write to the store",
    "may_not": "you may not write to the store",
    "read_only_disk": "the disk is read-only",
    "folder_gone": "a folder of the store is gone",
    "drafts_not_kept": "the store is gone",
    "not_a_store": "the store is gone",
    "link_for_file": _PLACE,
    "link_for_folder": _PLACE,
    "folder_for_file": _PLACE,
    "no_plain_file": _PLACE,
    "file_for_folder": _PLACE,
    "someone_elses": "the file of your drafts belongs to someone else",
    "open_to_all": "anyone may write where your drafts belong",
    "busy": "another window of yours is writing",
    "not_done": "the disk reports an error",
    "no_answer": "the disk doesn't answer",
    "damaged": "the file of your drafts is damaged",
    "drafts_full": "too much is typed and not submitted (2 million letters)",
    "newer_store": "a newer okr wrote the file of your drafts",
    "part_missing": "okr was updated while it was open",
}
"""Why words could not be kept, by the name of the trouble; said in the middle of a sentence."""
WHY_UNKNOWN = "the store couldn't be written to"


def why(name: str) -> str:
    """The reason as part of a sentence."""
    return WHY.get(name, WHY_UNKNOWN)
