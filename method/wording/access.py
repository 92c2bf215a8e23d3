"""The words of signing in over SSH: keys, who may, what a session does not do."""

from __future__ import annotations

# --- keys --------------------------------------------------------------------------------------------

NO_KEY = "There is no public key there: okr access add {person} < {person}.pub"
PRIVATE_KEY = "This is a private key: it stays with its owner, and nothing of it was kept. Give the file that ends in .pub."
OTHER_FORMAT = (
    "This key is in another format: turn it into OpenSSH's with ssh-keygen -i -f FILE, and give that."
)
CERTIFICATE = "This is a certificate: give the plain public key it was made from."
DSA = "DSA keys are too weak: make a new one with ssh-keygen -t ed25519."
OPTIONS_BEFORE_KEY = "There are options before the key ({options}): this server sets its own. Give the key alone, starting with its type."
UNKNOWN_TYPE = "{type} is no kind of key that is taken here: {known}."
NO_BLOB = "After {type} the key itself is missing: was it cut off when it was copied?"
NOT_BASE64 = (
    "The key itself is not whole: it holds something that is not base64. Was it broken over two lines?"
)
CUT_SHORT = "The key is not whole: it ends too early. Was it cut off when it was copied?"
TOO_MUCH = "The key is not whole: something stands after its end."
OTHER_INSIDE = "The key says {type} outside and {inside} inside: it was changed by hand. Ask for it again."
WRONG_SIZE = "The key is not whole: one of its numbers has the wrong size."
WRONG_CURVE = "The key says {type} but lies on another curve. Ask for it again."
RSA_SHORT = "This RSA key has {bits} bits, and 3072 is the least: make a new one with ssh-keygen -t ed25519."
RSA_LONG = (
    "This RSA key has {bits} bits, more than any server takes: make a new one with ssh-keygen -t ed25519."
)
RSA_BROKEN = "The key is not whole: its numbers cannot be those of an RSA key."
CONTROL = "The key holds a control character: copy it again from the .pub file."
LINE = "Line {line}: {sentence}"
TOO_LONG = "This is far longer than any public key: give the file that ends in .pub."
NOT_TEXT = "This is not text: give the file that ends in .pub."

# --- deeds -------------------------------------------------------------------------------------------

ADDED = "{name} signs in with {count} more: {keys}."
ADDED_ONE = "{name} can sign in with {keys}."
THERE_ALREADY = "{name} signs in with this already: {keys}."
SOMEONE_ELSES = "This key is {name}'s already: one key stands for one person."
REMOVED = "{name} no longer signs in with {keys}."
NO_SUCH_KEY = "{name} has no key {word}. Keys: {known}."
NO_KEYS = "{name} has no key here."
MANY_KEYS = "{word} stands for more than one key. Keys: {known}."
NO_PERSON = (
    "There is nobody called {word} here. People: {known}. "
    'To add somebody at once: okr access add {word} --name "Full Name" --team TEAM < KEY.pub'
)
NO_PERSON_PLAIN = "There is nobody called {word} here. People: {known}."
UNFIT_NAME = "{word} cannot be used to sign in: give the person a key of plain letters, digits, dots and dashes, up to 64 of them."
ALIKE = "{word} and {other} differ only in capitals, so that one could be taken for the other: rename one of them."
WHICH_TEAM = "Say which team {name} is on: --team, one of {known}."
ROLE = "{name} is a {role} now."
ROLE_UNKNOWN = "A role is facilitator, member or viewer, not {word}."
ACCOUNT = "On this store {name} works from the account {account}, and nobody else does."
ACCOUNT_HELD = "The account {account} is {name}'s already. Free it first: okr access account NAME none"
ACCOUNT_UNFIT = "{account} can't be the name of an account on this machine."
NOT_SHARED = "Accounts are told apart on a shared store only. This one is private to its owner."
WHICH_ACCOUNT = "Say which account: okr access account {person} ACCOUNT, or none for the one called {person}."
ACT_AS = (
    "On this shared store your account says who you are: {account} is {name}'s. "
    "You can't be {asked} here: leave out --as and OKR_USER."
)
ACT_AS_NOBODY = (
    "On this shared store your account says who you are, and {account} is nobody's yet. "
    "A facilitator can say whose it is: okr access account NAME {account}"
)
LAST_FACILITATOR = "{name} is the only facilitator: make somebody else one first."
NO_FACILITATOR = "Nobody here is a facilitator yet: okr access role NAME facilitator, then add keys."

# --- authorized_keys ---------------------------------------------------------------------------------

FILE_LINK = "{path} is a symbolic link, so it is left alone: put a plain file in its place, and try again."
FILE_ODD = "{path} is not a plain file, so it is left alone."
FILE_OWNER = "{path} belongs to {owner}: run this as {owner}, such as sudo -u {owner} okr access write"
FILE_OPEN = "Others may write to {path}, so sshd will not trust it: chmod go-w {path}, and try again."
FILE_NO_FOLDER = "There is no folder {path}: make it, or name another file with --file."
FILE_MARKS = (
    "okr's own lines in {path} have lost their first or last mark: put it back or remove those lines."
)
FILE_KEY_OUTSIDE = "{name}'s key {key} stands in {path} outside okr's lines, where it may open a shell: take it out there first."
FILE_KEY_OTHER_STORE = (
    "{name}'s key {key} opens another store of this account, {store}, and a key opens one store. "
    "Use another key, or remove it there first: okr access remove NAME --store {store}"
)
FILE_PATH = "{path} holds a sign that cannot stand in authorized_keys: give the store a plainer path."
WROTE = "{path} has {keys} for {people}."
NOT_PUT_BACK = "{path} could not be put back as it was: okr access write does it."
STORED_KEY_BAD = (
    "A key of {name} is not whole, or somebody else's too, so it can't sign in: "
    "okr access remove {person} {number}"
)

# --- the command -------------------------------------------------------------------------------------

USAGE = (
    "okr access add NAME < KEY.pub · list · show NAME · remove NAME [KEY] · role NAME ROLE · "
    "account NAME ACCOUNT · write · setup"
)
DO_WHAT = "Say what to do: okr access add, list, show, remove, role, account, write or setup."
WHO = "Say who: okr access {what} NAME"
WHICH_ROLE = "Say which role: okr access role {person} facilitator, member or viewer"
TAKES_NO_MORE = "okr access {what} takes nothing called {word}."
PASTE = "Paste the public key, then press Enter and Ctrl-D."
NOBODY_YET = "Nobody has a key here yet: okr access add NAME < KEY.pub"
NOBODY = "nobody"
KEYS_NONE = "no key"
KEYS_ONE = "1 key"
KEYS_MANY = "{count} keys"
KEYS_MISSING = "{keys}, {missing} not in the file"
FILE_UNREAD = "What the file holds isn't known: {why}"
FILE_LACKS = "{path} lacks keys that the workspace has: okr access write puts them there."
FILE_HAS_MORE = (
    "{path} has a line for {person} with {key}, which the workspace doesn't know. "
    "okr refuses it; okr access write takes it out."
)
FILE_OLDER = (
    "{path} has lines of an older okr, which let in a person with any of their keys: "
    "okr access write makes each name its key."
)
SHOW_HEAD = "{name} ({person}), {role}, {teams}"
SHOW_KEY = "{number}  {fingerprint}  {type}  {comment}"
SHOW_MISSING = "   not in {path}, so it can't sign in: okr access write"
SHOW_ADDED = "   added {date} by {by}"
NO_TEAMS = "on no team"
NO_ACCOUNT = "no account"

SETUP = """\
Once, as root, on the server (Debian's words; others are alike):

1  What the rest needs, and an account that holds the program and the store, and nothing else:
     apt-get install openssh-server python3-venv sudo git
     adduser --system --group --home /srv/okr --shell /bin/sh okr
     install -d -m 700 -o okr -g okr /srv/okr/.ssh

2  The program, for that account to run: a wheel made from a clone (REPOSITORY is where you got okr from):
     cd /srv/okr
     sudo -u okr -H git clone REPOSITORY source
     sudo -u okr -H python3 -m venv program
     sudo -u okr -H program/bin/pip install --require-hashes -r source/requirements.lock
     sudo -u okr -H program/bin/pip wheel --no-deps -w wheels ./source
     sudo -u okr -H program/bin/pip install --no-deps wheels/okr-*.whl
     ln -s /srv/okr/program/bin/okr /usr/local/bin/okr

3  What sshd shall do with it, in /etc/ssh/sshd_config.d/okr.conf:
     Match User okr
         AuthenticationMethods publickey
         AuthorizedKeysFile .ssh/authorized_keys
         AcceptEnv LANG LC_* NO_COLOR COLORTERM COLORFGBG
         PermitUserRC no
         DisableForwarding yes
         ClientAliveInterval 30
         ClientAliveCountMax 4
   then: sshd -t && systemctl reload ssh

4  A store, its teams and people, as that account:
     sudo -u okr -H okr init --as mara --name "Our name" --team Booking --person Mara --person Jo

5  Each person's public key:
     sudo -u okr -H okr access add mara < mara.pub

6  Look whether all of it holds:
     okr doctor --ssh --store /srv/okr/.local/share/okr/store      (as root: only root may ask sshd)

Everyone then types: ssh okr@HOST
Somebody leaves: sudo -u okr -H okr people remove NAME --to WHO
Upgrades, backups, limits, another host: docs/ssh.md
"""

# --- a session ---------------------------------------------------------------------------------------

HELP_HEAD = "You are in as {name}. There is no shell here; these commands are there:"
HELP_LINE = "  ssh {at} {usage}"
HELP_TAIL = (
    "Every command also takes --team TEAM and --cycle CYCLE.\n"
    "A screen without a command line of its own: ssh -t {at} COMMAND\n"
    "Words with spaces or signs in them need quotes on both sides:  ssh {at} \"win 'First clinic live'\""
)
HELP_OPTIONS = "Options:"
HELP_OPTION = "  {option:<18} {does}"

NO_SHELL = "There is no shell here, and {word} is no command of okr. ssh {at} help lists what there is."
NO_FILES = "There is no file transfer here: ssh {at} export prints everything, ssh {at} brief the one page."
NOT_HERE = "okr {word} is not for use over SSH: ask whoever looks after this server."
NO_SIGN = (
    "There is no shell here, so {sign} cannot be used. If it belongs to your words, put them in quotes twice: "
    "ssh {at} \"win 'this; and that'\""
)
LINE_BREAK = "One command at a time: a line break may stand only inside quotes."
QUOTES = "A quote is opened and not closed. Words with an apostrophe need quotes twice: ssh {at} 'win \"it'\\''s live\"'"
CONTROL_IN_COMMAND = "The command holds a control or hidden character: take it out."
COMMAND_NOT_UTF8 = "The command is not text in UTF-8."
COMMAND_TOO_LONG = "The command is too long: {most} characters are the most."
FIXED = "{option} is not yours to choose here: the server has set it."
NO_OUTPUT_FILE = "{option} would write a file on the server: ssh {at} brief > page.md writes it on your side."
NO_OPTION = "{command} has no option {option} here. It takes: {known}."
TAKES_NOTHING = "{command} takes no {word} here."
TO_SCREEN_ONLY = "Here export only prints: ssh {at} export > {file} writes the file on your side."
NEEDS_TERMINAL = "{command} draws on a terminal: ssh -t {at} {command}"
STRANGER = "Your key is not known here any more. Ask whoever looks after this server."
NOT_THE_ACCOUNT = "This store belongs to another account, which alone lets people in over SSH."
NO_STORE = "The store is not there. Tell whoever looks after this server."

# --- doctor ------------------------------------------------------------------------------------------

WELL = "ok    {what}"
WRONG = "wrong {what}"
ADVICE = "see   {what}"

ALL_WELL = "Signing in over SSH is set up as it should be."
DOC_FILE_MISSING = "{path} is not there: okr access write makes it."
DOC_FILE = "{path} is a plain file of {owner}'s, and nobody else may write it."
DOC_FOLDER_MODE = (
    "{path} can be written by others (mode {mode}): sshd will not trust what is in it. chmod go-w {path}"
)
DOC_OWNER = "{path} belongs to {owner}, not to {wanted}: sshd will not trust it."
DOC_BLOCK = "okr's lines in it are those of the workspace: {keys} for {people}."
DOC_BLOCK_STALE = "okr's lines in {path} are not those of the workspace: okr access write puts them right."
DOC_NO_KEYS = "Nobody has a key yet: okr access add NAME < KEY.pub"
DOC_COMMAND = "The command that keys start is there, and nobody but its owner can change it."
DOC_COMMAND_GONE = "The command that keys start is gone: {path}. okr access write names the one of today."
DOC_COMMAND_OPEN = "Others may change {path}, which every key starts (mode {mode}): chmod go-w {path}"
DOC_SHELL = "{user}'s login shell is {shell}, which can start the command."
DOC_SHELL_BAD = (
    "{user}'s login shell is {shell}, which starts nothing, not even okr: usermod -s /bin/sh {user}"
)
DOC_ROOT = "The account is root: give okr an account of its own (okr access setup shows how)."
DOC_STORE = "The store is private to {owner}."
DOC_STORE_OPEN = "Others on this machine can reach into {path} (mode {mode}): chmod 700 {path}, unless it is meant to be shared."
DOC_FACILITATOR = "There is a facilitator: {names}."
DOC_NO_FACILITATOR = "Nobody is a facilitator, so nobody can change teams and people over SSH: okr access role NAME facilitator"
DOC_NO_SSHD = "sshd was not found here, so its settings were not looked at."
DOC_SSHD_REFUSED = "sshd would not say its settings ({why}): run okr doctor --ssh as root."
DOC_CONFIG_NO_FILE = "{path} is not a plain file. Give --sshd-config the file that sshd reads."
DOC_SETTING = "sshd: {name} {value}"
DOC_SETTING_BAD = "sshd: {name} is {value}; it should be {wanted}, because {why}."
DOC_KEYS_FILE = (
    "sshd looks for keys in {value}, not in {path}: name it with AuthorizedKeysFile, or use --file."
)
WHY_PUBKEY = "people sign in with keys"
WHY_PASSWORD = "a password would open the account without its forced command"
WHY_USER_ENVIRONMENT = "the environment is the server's to set"
WHY_STRICT = "otherwise files that others may write would be trusted"
WHY_FORCE = "it would run in place of okr"
WHY_ACCEPT_ENV = "nothing else from the other side is needed"
WHY_FORWARDING = "no port, agent or screen needs to be passed on"
WHY_RC = "it would run beside okr"
DOC_NO_ALIVE = "sshd: clientaliveinterval is 0, so a line that died is not noticed: ClientAliveInterval 30"
NOT_SET = "none"
LANGUAGE_ONLY = "LANG LC_* and the like"
SERVE_KEY = "fingerprint of the key the line is for"
SERVE_WHOM = "okr serve is what sshd starts for each key (okr access writes it): --as NAME --store DIR"
