"""What the store has to tell somebody who came over SSH: no path and no command of the server's.

They can do neither: whoever looks after the server can. Only what differs from `store.py` stands here.
"""

from __future__ import annotations

_TELL = "Tell whoever looks after this server; nothing was lost."

OVER_SSH = {
    "not_a_store": "The store isn't there right now. Tell whoever looks after this server.",
    "not_our_store": "The store isn't there right now. Tell whoever looks after this server.",
    "not_empty": "There is something in that place already; nothing was changed there.",
    "newer_store": (
        "The store was written by a newer version of okr than this one. "
        "Tell whoever looks after this server; nothing was changed."
    ),
    "damaged": "A file of the store {found}. {help_with}",
    "has_backup": "Nothing was changed. Tell whoever looks after this server: there is a good backup.",
    "has_no_backup": "Nothing was changed. Tell whoever looks after this server.",
    "no_room": f"There is no room left on the server's disk. {_TELL}",
    "no_quota": f"The store's quota on the server's disk is used up. {_TELL}",
    "may_not_write": f"The server doesn't let okr write to the store. {_TELL}",
    "may_not": f"The server doesn't let okr at a file of the store. {_TELL}",
    "read_only_disk": f"The server's disk is read-only. {_TELL}",
    "link_for_file": f"A file of the store isn't what it should be. {_TELL}",
    "folder_gone": f"A folder of the store is gone. {_TELL}",
    "folder_for_file": f"A file of the store isn't what it should be. {_TELL}",
    "file_for_folder": f"A folder of the store isn't what it should be. {_TELL}",
    "not_done": "The server's disk reports an error ({why}). What was there before is still there.",
    "link_for_folder": f"A folder of the store isn't what it should be. {_TELL}",
    "open_to_all": f"Others on the server may write to the store. {_TELL}",
    "someone_elses": f"A file of the store belongs to someone else on the server. {_TELL}",
    "no_plain_file": f"A file of the store isn't what it should be. {_TELL}",
    "drafts_not_kept": "The store isn't there right now, so what you type is not kept.",
    "no_export": "This isn't an export of okr; nothing was changed.",
    "settings_unreadable": "The server's settings can't be read. Tell whoever looks after this server.",
    "setting_no_text": "A setting of the server isn't text. Tell whoever looks after this server.",
    "git_conflict": "git left two versions in it, with its marks",
}
