"""How months and weekdays are called, in English and the languages around us (CLDR, wide and short)."""

from __future__ import annotations

from unicodedata import normalize


def numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    """Each name of each row with the number of the row."""
    return {bare(name): number for number, names in enumerate(rows, first) for name in names.split()}


def bare(name: str) -> str:
    """The name in small letters, without accents and the point of a short form: Févr. is fevr."""
    return "".join(c for c in normalize("NFKD", name.casefold().rstrip(".")) if c.isalnum())


MONTHS = numbered(
    (
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
        "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ),
    1,
)  # fmt: skip
#: these are understood wherever a month is said
FOREIGN_NAMES = numbered(
    (
        "januar jänner januari janvier enero gennaio janeiro",
        "februar feber februari février febrero febbraio fevereiro",
        "märz maerz maart mars marts marzo março", "avril abril aprile", "mayo maggio maio",
        "juni juin junio giugno junho", "juli juillet julio luglio julho",
        "août agosto augustus augusti",
        "septembre septiembre settembre setembro", "oktober octobre octubre ottobre outubro",
        "novembre noviembre novembro", "dezember décembre diciembre dicembre desember dezembro",
    ),
    1,
)  # fmt: skip
#: and these only behind a day
FOREIGN_MONTHS = FOREIGN_NAMES | numbered(
    (
        "janv ene gen", "févr fév fev", "mär mrt", "avr abr", "mai maj mei mag", "giu", "juil lug", "ago",
        "set", "okt ott out", "", "dez déc dic des",
    ),
    1,
)  # fmt: skip
#: words of English too: months only before a year ("9 out of 10")
WITH_A_YEAR = frozenset("set out mag lug gen".split())
#: as they are spelled with their accents
SPELLED = ("février", "févr", "fév", "août", "décembre", "déc", "märz", "mär", "março")
WEEKDAYS = numbered(
    ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
     "saturday sat", "sunday sun"),
    0,
)  # fmt: skip
#: days of the week before a date: Freitag, 18. Dezember
DAY_NAMES = WEEKDAYS | numbered(
    (
        "montag mo lundi lun lunes lunedì maandag ma måndag mån mandag man",
        "dienstag di mardi martes martedì dinsdag tisdag tis tirsdag tir",
        "mittwoch mi mercredi mer miércoles mié mercoledì woensdag wo onsdag ons",
        "donnerstag do jeudi jeu jueves jue giovedì gio donderdag torsdag tor tors",
        "freitag fr vendredi ven viernes vie venerdì vrijdag vr fredag fre",
        "samstag sonnabend sa samedi sam sábado sáb sabato sab zaterdag za lördag lör lørdag lør",
        "sonntag so dimanche dim domingo dom domenica zondag zo söndag sön søndag søn",
    ),
    0,
)  # fmt: skip
