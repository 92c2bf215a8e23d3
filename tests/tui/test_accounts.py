"""On a shared store the Unix account says who one is; a name in a command makes nobody somebody else."""

from __future__ import annotations

import grp
import os
import pwd
import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from method.actions.access import add_keys, set_account
from method.actions.people import remove_person
from method.actions.rhythm import add_win
from store import accounts
from store.documents.deeds import Refusal
from store.documents.workspace import Cycle, Person, Team, Workspace
from store.errors import NotAllowed
from store.open_store import create_store, open_store
from tests.tui.ssh.people import ed25519, public_key
from tests.world import TODAY, Run, environment
from tui.cli.main import main
from tui.session import Session
from tui.store_words import sentence_of

DAY = date.fromisoformat(TODAY)
AT = ("booking", "2026-Q4")


def people(**account: str) -> list[Workspace | Team | Person | Cycle]:
    """Mara leads, Jo and Ana are members; `account` says from which account each works."""
    return [
        Workspace(name="Harbour"),
        Team(id="booking", key="booking", name="Booking"),
        *(
            Person(
                id=key,
                key=key,
                name=name,
                role="facilitator" if key == "mara" else "member",
                teams=["booking"],
                account=account.get(key, ""),
            )
            for key, name in (("mara", "Mara Lind"), ("jo", "Jo Park"), ("ana", "Ana Sol"))
        ),
        Cycle(id="now", key="2026-Q4", start=date(2026, 10, 1), end=date(2026, 12, 31)),
    ]


def shared(folder: Path, **account: str) -> Path:
    made = create_store(folder, people(**account), person="mara", today=DAY, shared=True)
    return Path(made.where)


class Login:
    """The account that runs the program, and whether the store is its own."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch

    def as_account(self, name: str, *, owns: bool = False) -> None:
        self._patch.setattr(accounts, "own_account", lambda: name)
        self._patch.setattr(accounts, "owns", lambda owner: owns)


@pytest.fixture
def login(monkeypatch: pytest.MonkeyPatch) -> Login:
    monkeypatch.delenv("OKR_USER", raising=False)
    return Login(monkeypatch)


# account, whether it owns the store, --as, OKR_USER; who that is, empty: refused
MAP = {"mara": "mlind", "jo": "jpark"}
WHO: dict[str, tuple[str, bool, str | None, str, str]] = {
    "the account it was given": ("jpark", False, None, "", "jo"),
    "and one's own name": ("jpark", False, "jo", "", "jo"),
    "and one's own whole name": ("jpark", False, "Jo Park", "", "jo"),
    "another's name": ("jpark", False, "mara", "", ""),
    "another's whole name": ("jpark", False, "Mara Lind", "", ""),
    "another's name in the environment": ("jpark", False, None, "mara", ""),
    "one's own in the environment": ("jpark", False, None, "jo", "jo"),
    "a facilitator as somebody else": ("mlind", False, "jo", "", ""),
    "an account called like a person without one": ("ana", False, None, "", "ana"),
    "an account called like a person who has another": ("jo", False, None, "", "jo??"),
    "that account, by the name": ("jo", False, "jo", "", ""),
    "an account nobody knows": ("zed", False, None, "", "zed?"),
    "that one as somebody": ("zed", False, "mara", "", ""),
    "that one in the environment": ("zed", False, None, "mara", ""),
    "whom the files belong to, unless bound": ("zed", True, "mara", "", "mara"),
    "whom the files belong to, bound": ("jpark", True, "mara", "", ""),
}
"""With `?`: let in to read under that name, and not to write."""


@pytest.mark.parametrize(("account", "owns", "named", "env", "who"), WHO.values(), ids=WHO)
def test_the_account_says_who_it_is(
    tmp_path: Path,
    login: Login,
    monkeypatch: pytest.MonkeyPatch,
    account: str,
    owns: bool,
    named: str | None,
    env: str,
    who: str,
) -> None:
    store = shared(tmp_path / "store", **MAP)
    login.as_account(account, owns=owns)
    if env:
        monkeypatch.setenv("OKR_USER", env)
    if not who:
        with pytest.raises((NotAllowed, Refusal)):
            Session.open(store, who=named, today=DAY)
        return
    session = Session.open(store, who=named, today=DAY)
    assert session.who == who.removesuffix("?")  # a name that is nobody's
    if who.endswith("?"):
        with pytest.raises(NotAllowed):
            session.do(add_win, text="Mine")
    else:
        session.do(add_win, text="Mine")
        assert session.plan.wins[-1].by == session.who


@pytest.mark.parametrize("person", ["mara", "ana", "jo", "zed"])
def test_the_gateway_asks_too_whoever_opened_it(tmp_path: Path, login: Login, person: str) -> None:
    store = shared(tmp_path / "store", **MAP)
    login.as_account("jpark")
    gateway = open_store(store, person=person, today=DAY)
    if person == "jo":
        gateway.act(add_win, *AT, text="Mine")
        return
    with pytest.raises(NotAllowed):
        gateway.act(add_win, *AT, text="Mine")
    with pytest.raises(NotAllowed):
        gateway.export()


def test_who_has_left_stays_out_by_their_account(tmp_path: Path, login: Login) -> None:
    documents = people(**MAP)
    gone = [
        each.model_copy(update={"left_on": DAY}) if isinstance(each, Person) and each.key == "jo" else each
        for each in documents
    ]
    made = create_store(tmp_path / "store", gone, person="mara", today=DAY, shared=True)
    login.as_account("jpark")
    session = Session.open(made.where, today=DAY)
    with pytest.raises(NotAllowed) as no:
        session.do(add_win, text="Still here")
    assert "You have left this store" in sentence_of(no.value)


def test_without_a_map_an_older_store_takes_people_by_their_word(tmp_path: Path, login: Login) -> None:
    store = shared(tmp_path / "store")
    login.as_account("whoever")
    assert Session.open(store, who="ana", today=DAY).who == "ana"
    login.as_account("mlind")
    mara = open_store(store, person="mara", today=DAY)
    mara.act_on_workspace(set_account, person="mara", account="mlind")
    login.as_account("whoever")
    with pytest.raises(NotAllowed):
        Session.open(store, who="ana", today=DAY)


def test_a_session_that_was_open_when_the_map_began_ends_its_disguise(tmp_path: Path, login: Login) -> None:
    store = shared(tmp_path / "store")
    login.as_account("whoever")
    disguised = Session.open(store, who="ana", today=DAY)
    disguised.do(add_win, text="As Ana")
    login.as_account("mlind")
    open_store(store, person="mara", today=DAY).act_on_workspace(set_account, person="mara", account="mlind")
    login.as_account("whoever")
    with pytest.raises(NotAllowed):
        disguised.do(add_win, text="As Ana")


REFUSED = {
    "an account that is another's": ("jo", "mlind", "Mara Lind's already"),
    "what can be no account": ("jo", "a b;c", "can't be the name of an account"),
    "an account in capitals of another's": ("jo", "x" * 300, "can't be the name"),
    "somebody who is not here": ("zed", "zed", "nobody called zed"),
}


@pytest.mark.parametrize(("person", "account", "told"), REFUSED.values(), ids=REFUSED)
def test_an_account_is_one_persons(
    tmp_path: Path, login: Login, person: str, account: str, told: str
) -> None:
    store = shared(tmp_path / "store", **MAP)
    login.as_account("mlind")
    with pytest.raises(Refusal, match=told):
        open_store(store, person="mara", today=DAY).act_on_workspace(
            set_account, person=person, account=account
        )


@pytest.mark.parametrize("there", [{}, {"mara": "ana-s-login", "jo": "lead"}], ids=["no map", "another map"])
def test_what_is_put_back_from_elsewhere_leaves_the_map_as_it_is(
    tmp_path: Path, login: Login, there: dict[str, str]
) -> None:
    elsewhere = create_store(tmp_path / "other", people(**there), person="mara", today=DAY)
    store = shared(tmp_path / "store", mara="lead", jo="jpark")
    login.as_account("lead")
    open_store(store, person="mara", today=DAY).restore_export(elsewhere.export())
    kept = {one.key: one.account for one in open_store(store, person="mara", today=DAY).workspace().people}
    assert kept == {"mara": "lead", "jo": "jpark", "ana": ""}
    login.as_account("jpark")
    with pytest.raises(NotAllowed):
        open_store(store, person="mara", today=DAY).act(add_win, *AT, text="Live")


def test_a_member_binds_nobody(tmp_path: Path, login: Login) -> None:
    store = shared(tmp_path / "store", **MAP)
    login.as_account("jpark")
    with pytest.raises(NotAllowed):
        open_store(store, person="jo", today=DAY).act_on_workspace(
            set_account, person="mara", account="jpark"
        )


def test_a_private_store_has_no_map(okr: Run, tmp_path: Path) -> None:
    okr("init", "--store", tmp_path / "s", "--name", "Mine", "--person", "Mara", "--person", "Jo")
    said = okr("access", "account", "jo", "jpark", "--store", tmp_path / "s")
    assert (said.returncode, "on a shared store only" in said.stderr) == (2, True)
    assert okr("win", "x", "--as", "jo", "--store", tmp_path / "s").returncode == 0


def test_whoever_was_removed_writes_nothing_at_home_either(tmp_path: Path, login: Login) -> None:
    store = create_store(tmp_path / "own", people(), person="mara", today=DAY).where
    open_session = Session.open(store, who="jo", today=DAY)
    open_session.do(add_win, text="While here")
    mara = open_store(store, person="mara", today=DAY)
    mara.act_on_workspace(remove_person, id="jo")
    for session in (open_session, Session.open(store, who="jo", today=DAY)):
        with pytest.raises(NotAllowed) as no:
            session.do(add_win, text="Still here")
        assert "You have left this store" in sentence_of(no.value)


def test_whoever_makes_a_shared_store_is_bound_to_their_account(okr: Run, tmp_path: Path) -> None:
    store = tmp_path / "s"
    okr("init", "--shared", "--store", store, "--name", "Ours", "--person", "Mara", "--person", "Jo")
    at = ("--store", store)
    mine = accounts.own_account()
    assert f"mara  facilitator  ours  {mine}" in okr("access", "list", *at).stdout
    refused = okr("win", "x", "--as", "jo", *at)
    assert (refused.returncode, f"{mine} is Mara's" in refused.stderr) == (4, True)
    assert okr("access", "account", "jo", "jpark", *at).stdout == (
        "On this store Jo works from the account jpark, and nobody else does.\n"
    )
    assert okr("access", "account", "jo", "none", *at).returncode == 0
    assert okr("access", "account", "jo", *at).returncode == 2


@pytest.fixture
def group_store() -> Iterator[Path]:
    """A shared store that root made and gave to a group, where accounts of this machine can reach it."""
    folder = Path(tempfile.mkdtemp(prefix="okr-shared-"))
    folder.chmod(0o755)
    store = shared(folder / "store", mara="root", jo="daemon")
    for path in (store, *store.rglob("*")):
        shutil.chown(path, group="nogroup" if _has_group("nogroup") else "nobody")
    yield store
    shutil.rmtree(folder)


def _has_group(name: str) -> bool:
    return any(each.gr_name == name for each in grp.getgrall())


def as_account(account: str, store: Path, *asked: str, **env: str) -> int:
    """The exit code of the command, run by that account of this machine, which is in the store's group."""
    found = pwd.getpwnam(account)
    child = os.fork()
    if child == 0:
        try:
            group = store.stat().st_gid
            os.setgroups([group])
            os.setgid(group)
            os.setuid(found.pw_uid)
            home = environment(store.parent / "home")
            os.environ.update(home | {"OKR_USER": "", "LOGNAME": "mara", "USER": "mara"} | env)
            os._exit(main([*asked, "--store", str(store)]))
        finally:
            os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")


@only_root
@pytest.mark.parametrize(
    ("account", "named", "code"),
    [("daemon", None, 0), ("daemon", "jo", 0), ("daemon", "mara", 4), ("bin", "mara", 4), ("bin", None, 4)],
)
def test_real_accounts_of_this_machine(group_store: Path, account: str, named: str | None, code: int) -> None:
    words = ("win", "First clinic live", *(("--as", named) if named else ()))
    assert as_account(account, group_store, *words) == code
    wins = open_store(group_store, person="mara", today=DAY).plan(*AT).wins
    assert [win.by for win in wins] == (["jo"] if code == 0 else [])


@only_root
def test_the_way_in_over_ssh_is_no_way_round_the_map(group_store: Path) -> None:
    """`okr serve` is for the account that the store belongs to: anybody in the group could start it."""
    keys = [public_key(ed25519(1))]
    open_store(group_store, person="mara", today=DAY).act_on_workspace(add_keys, person="mara", keys=keys)
    asked = {"SSH_ORIGINAL_COMMAND": "win 'In her name'"}
    words = ("serve", "--as", "mara")
    assert as_account("daemon", group_store, *words, **asked) == 4
    assert as_account("daemon", group_store, *words, "--key", keys[0].fingerprint, **asked) == 4
    assert open_store(group_store, person="mara", today=DAY).plan(*AT).wins == ()


@pytest.mark.parametrize(
    ("given", "listed"),
    [
        ({"mara": "mlind", "jo": "jpark"}, {"mara": "mlind", "jo": "jpark", "ana": "ana"}),
        ({"mara": "mlind", "jo": "ana"}, {"mara": "mlind", "jo": "ana", "ana": "no account"}),
        ({"jo": "mara", "mara": "mlind"}, {"mara": "mlind", "jo": "mara", "ana": "ana"}),
        ({"jo": "mara"}, {"mara": "no account", "jo": "mara", "ana": "ana"}),
    ],
)
def test_the_list_names_an_account_for_one_person_only(
    tmp_path: Path,
    login: Login,
    capsys: pytest.CaptureFixture[str],
    given: dict[str, str],
    listed: dict[str, str],
) -> None:
    store = shared(tmp_path / "store", **given)
    login.as_account(given.get("mara", "root"), owns=True)
    keys = tmp_path / "keys"
    main(["access", "list", "--store", str(store), "--as", "mara", "--file", str(keys)])
    rows = [re.split(r" {2,}", line) for line in capsys.readouterr().out.splitlines()]
    assert {row[0]: row[3] for row in rows} == listed
