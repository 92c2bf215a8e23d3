"""What the store has to tell: a template for each fact it names, filled with the fact's values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from method.plan.formatting import day

from .lists import one_of
from .store_over_ssh import OVER_SSH

_OPENING = {
    "not_a_store": "There is no store in {root}. Make one with `okr init`, or see one with `okr demo`.",
    "not_our_store": (
        "There is no store of okr in {root}: the workspace.json there is another program's. "
        "Choose another folder; nothing was changed."
    ),
    "not_empty": "{root} is not empty. Choose an empty or a new folder; nothing was changed there.",
    "newer_store": (
        "{what} was written by a newer version of okr (schema {schema}, this one knows {readable}). "
        "Update okr, then open it again; nothing was changed."
    ),
    "the_export": "The export",
    # What to do comes before the longest name: a narrow screen shows three lines.
    "damaged": "{path} {found}. {help_with}",
    "two_versions": "{path}: {place}. Nothing was changed.",
    "found_gone": "is gone",
    "found_damaged": "is damaged: {place}",
    "has_backup": "Nothing was changed; `okr doctor` puts back its newest good backup, {backup}.",
    "has_no_backup": "Nothing was changed; no good backup was found, and `okr doctor` says more.",
    "busy": "Someone else is writing to {shard} right now. Nothing was changed; try again in a moment.",
    "no_team": "There is no team {team!r} here. Teams: {known}.",
    "no_cycle": "There is no cycle {cycle!r} here. Cycles: {known}.",
    "name_unfit": "That name is empty or too long for a file. Use a shorter one.",
}

_DISK = {
    "no_room": "There is no room left for {path}. Free some space and try again; nothing was lost.",
    "no_quota": (
        "Your quota on the disk of {path} is used up. "
        "Remove something of yours there and try again; nothing was lost."
    ),
    "may_not_write": (
        "You may read what is in {folder}, but not write there. Ask the owner of the store for access."
    ),
    "may_not": "{path} may not be {doing} by you. Ask the owner of the store for access.",
    "read_only_disk": "{path} lies on a disk that is read-only. Have it made writable; nothing was lost.",
    "link_for_file": (
        "{path} is a symbolic link where a file of the store belongs. Remove the link and try again."
    ),
    "folder_gone": "The folder of {path} is gone. Bring it back or open another store; nothing was lost.",
    "folder_for_file": "{path} is a folder where a file of the store belongs. Move it away and try again.",
    "file_for_folder": "There is a file where the folder {path} belongs. Move it away and try again.",
    "name_too_long": "That name is too long for a file. Use a shorter one.",
    "not_done": "{path} could not be {doing} ({why}). What was there before is still there.",
    "unknown_reason": "unknown reason",
    "locked": "locked",
    "made": "made",
    "moved": "moved",
    "read": "read",
    "removed": "removed",
    "set_up": "set up",
    "written": "written",
    "link_for_folder": "{path} is a symbolic link where a folder belongs. {instead}",
    "choose_empty": "Choose an empty or a new folder.",
    "name_itself": "Name the store itself: {path}.",
    "remove_link": "Remove the link and try again.",
    "open_to_all": "Anyone on this machine may write to {path}. Close it with `chmod o-w {path}` and try again.",
    "someone_elses": "{path} belongs to someone else. {instead}",
    "ask_for_shared": "Ask them for a store that is shared (`okr init --shared`).",
    "move_away": "Move it away, or have it given to you, and try again.",
    "no_plain_file": "{path} is not a plain file. Move it away and try again.",
    "sealed_damaged": (
        "What {person} sealed can't be read: another program changed their drafts. "
        "Put that drafts file back from a copy."
    ),
    "drafts_not_kept": "The store in {folder} is gone, so what you type is not kept. Bring it back.",
    "no_answer": "The disk doesn't answer.",
    "drafts_full": "2 million letters are typed and not submitted. Submit or clear some of them first.",
    "no_refuge": "There is no other place for what you type.",
    "part_missing": "okr was updated while it was open. Leave it and open it again.",
}

_PLACES = {
    "file_gone": "the file is gone",
    "workspace_empty": "workspace: it is empty",
    "no_store_here": "there is no store in this folder",
    "sync_copy": (
        "a copy that a sync program made of {of}, when two machines had changed it. "
        "okr doesn't read it. `okr doctor --merge` goes through what differs."
    ),
    "sync_copy_alone": (
        "not a plan: a sync program or a file manager made this copy. "
        "okr doesn't read it. Look at what is in it, then move it out of the store."
    ),
    "git_conflict": (
        "line {line}: git found two versions and left both in the file, with its marks. "
        "`okr doctor --merge` goes through what differs; "
        "`git checkout --ours` or `--theirs` takes one side whole"
    ),
    "another_programs": "there is no store of okr here, workspace.json is another program's",
    "not_of_okr": "it is not a file of okr",
    "schema_no_number": "meta: the schema is not a number",
    "file_of_another": "meta: it is the file of {shard:.80}",
    "count_no_number": "meta: {count} is not a number",
    "odd_table": "a table has an odd name: {table!r:.80}",
    "no_table": "{table}: it is not a table of documents",
    "document_no_number": "{table}: a document has no proper number",
    "in_table": "{table}: {why}",
    "twice": "{name!r:.60} stands there twice",
    "no_number": "{name} is not a number",
    "no_document": "a line holds no document",
    "no_json": "line {line}, column {column}: {what}",
    "no_utf8": "byte {byte} is not UTF-8 text",
    "too_deep": "it is nested too deeply",
    "too_large": "a number is too large or is none",
    "no_step": "it cannot be brought from schema {earlier} to {later}",
    "twins": "{table}: two documents have the id {id:.60}",
    "no_id": "{table}: a document has no id",
    "without_words": "{table}: a document without words",
    "invalid_row": "{table}, {row:.60}, {field}: {why}",
    "said": "{text}",
}

_HEALTH = {
    "no_good_backup": "There is no good backup of {path}. Nothing was changed.",
    "whole_again": "{path} is whole again. Nothing was changed.",
    "backup_gone": "The backup {backup} is gone. Check again; nothing was changed.",
    "put_back": "{path} is as it was in {backup}.",
    "put_back_aside": "{path} is as it was in {backup}. The damaged file is kept as {aside}.",
    "copy_put_away": "The other version is kept as {kept}.",
    "copy_of_nothing": "{path} doesn't say which file it is a version of, so there is nothing to compare.",
    "copy_without_file": "{path} is gone, so there is nothing to compare the copy with. Put a backup back first.",
    "copy_gone": "{path} is gone. Check again; nothing was changed.",
}

_EXPORTS = {
    "no_export": "This is no export of okr. Import a file that `okr export` wrote; nothing was changed.",
    "bad_export": "This export cannot be taken in: {place}. Nothing was changed.",
    "export_without_workspace": "it holds no workspace",
    "nothing_of_workspace": "it says nothing of the workspace",
    "no_part": "{shard!r:.60} is no part of a store",
    "no_tables": "{shard} holds no tables",
    "odd_table_inside": "{shard} has a table with an odd name: {table!r:.60}",
    "no_list_inside": "{shard}, {table}: it is not a list of documents",
    "unkeepable_inside": "{shard} holds what a store cannot keep",
    "inside": "{shard}, {place}",
}

_SETTINGS = {
    "today_no_date": "OKR_TODAY is {text!r:.40}, which is no date. Write it as 2026-11-23.",
    "no_setting": "There is no setting {setting!r:.40}. Settings: {known}.",
    "settings_unreadable": "The settings in {path} cannot be read ({why}). Mend or remove the file.",
    "setting_no_text": "The setting {setting} in {path} is not text. Put it in quotes.",
    "setting_control_character": "The setting {setting} holds a control character. Take it out.",
}

_ROLES = {
    "has_left": "You have left this store. {leads} can add you again.",
    "key_gone": "The key you signed in with has been removed, so nothing was changed. {leads} can add it again.",
    "account_nobodys": (
        "Nobody here works from the account {account}. {leads} can say whose it is: okr access account NAME {account}"
    ),
    "account_anothers": "The account {account} is {name}'s on this store, so you can only work as {name} here.",
    "not_among_us": "{person} is not among the people of this store. {leads} can add you.",
    "only_reads": "You can read here but not change anything. {leads} can.",
    "only_leads_organise": "Only a facilitator changes teams, people and cycles. {leads} can.",
    "only_leads_take_out": "Only a facilitator takes out the whole store. {leads} can; a list is for all.",
    "only_leads": "This is for a facilitator to do. {leads} can.",
    "not_on_team": "You are not on the team {team}. {leads} can change its plan.",
    "sealed": "You can't change this directly. Use the action that is made for it.",
    "in_own_name": "You can't do this for somebody else: it is given in one's own name.",
    "answers_for_oneself": "You can only answer for yourself.",
    "owned": "{key} is {owner}'s. {leads} can {doing}.",
    "checks_in": "check it in",
    "scores": "score it",
    "own": "This is {owner}'s own. {leads} can change it.",
    "unsigned": "Nobody signed this, so only a facilitator can change it: {leads}.",
}

_DEEDS = {
    "lasting": "What you did last can't be undone: sealed words were opened for all.",
    "there_already": "This is there already; nothing was changed.",
    "no_longer_there": "This is no longer there; nothing was changed.",
    "removed_meanwhile": "{by} has removed this meanwhile; nothing was changed.",
    "invalid": "{thing}: {why}. Nothing was changed.",
    "too_long": (
        "{thing} can hold {most:,} characters, and this has {length:,}. Shorten it; nothing was changed."
    ),
    "too_many": "This list holds {most:,} rows, and it's full. Remove some first; nothing was changed.",
    "too_many_in_field": "One field holds {most:,} entries at most. Choose fewer; nothing was changed.",
    "too_many_own": "You have {most:,} of these already, and that's the most. Remove some first; nothing was changed.",
    "unwritable": "This cannot be kept: {why}. Nothing was changed.",
    "nothing_of_yours": (
        "There is nothing of yours to take back here. People, teams and cycles are changed back by hand."
    ),
    "nothing_to_redo": "There is nothing to redo: you have undone nothing since your last change.",
    "changes_hands": (
        "{key} is committed and {owner}'s. Change its owner with a reason; {owner} will be told."
    ),
    "cycle_closed": (
        "{cycle} is closed, so it stays as it is. "
        "A facilitator can reopen it with a reason: R in Learn, or okr reopen."
    ),
    "cycle_closed_on": (
        "{cycle} was closed on {day}, so it stays as it is. "
        "A facilitator can reopen it with a reason: R in Learn, or okr reopen."
    ),
    "too_long_ago": "That change is too long ago to be taken back.",
    "changed_since": "{who} has changed this since, so it is not taken back. Change it by hand instead.",
    "built_on": "{who} has built on this since, so it stays. Remove it by hand instead.",
    "cycle_begun": "Another team has begun on that cycle already, so it stays.",
}

FAULTS = {
    "text_too_long": "is longer than {most:,} characters; shorten it",
    "control_character": "holds a control character ({character}); take it out",
    "not_finite": "is not a number that can be reached; give a plain number",
    "yes_or_no": "is yes or no where a number is expected",
}
"""What is wrong with a value, said of its field."""

TEMPLATES = _OPENING | _DISK | _PLACES | _HEALTH | _EXPORTS | _SETTINGS | _ROLES | _DEEDS | FAULTS

TAKEN_BACK = "Taken back: {said}"
TAKEN_BACK_ALONE = "Taken back."


def taken_back(said: str) -> str:
    """The sentence for a change taken back, of which this was said when it was made."""
    return TAKEN_BACK.format(said=said) if said else TAKEN_BACK_ALONE


DONE_AGAIN = "Done again: {said}"
DONE_AGAIN_ALONE = "Done again."


def done_again(said: str) -> str:
    """The sentence for a change done again, of which this was said when it was first made."""
    return DONE_AGAIN.format(said=said) if said else DONE_AGAIN_ALONE


def _leads(names: Sequence[str]) -> str:
    return one_of(names) or "Whoever looks after the server"


def _known(keys: Sequence[str]) -> str:
    return ", ".join(keys) or "none yet"


def _who(name: str) -> str:
    return name or "Someone"


def _thing(field: str) -> str:
    return field.replace("_", " ").capitalize() or "This"


def _day(told: tuple[date, date | None]) -> str:
    """A day and the reader's, as a day is said."""
    return day(*told)


_WAYS: Mapping[str, Callable[..., str]] = {
    "day": _day, "known": _known, "leads": _leads, "thing": _thing, "who": _who,
}  # fmt: skip
"""How a value of that name is said; any other goes into the sentence as it is."""


def filled(name: str, values: Mapping[str, object], *, over_ssh: bool = False) -> str:
    """The words for the fact of that name."""
    said = {key: _WAYS[key](value) if key in _WAYS else value for key, value in values.items()}
    template = OVER_SSH.get(name, TEMPLATES[name]) if over_ssh else TEMPLATES[name]
    return template.format(**said)
