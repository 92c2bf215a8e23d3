"""Lines in German, French, Spanish, Portuguese, Italian and Dutch: their little words said in English.

Only what stands around figures is changed: from and to, by when, which way. The words of the metric stay.
"""

from __future__ import annotations

import re
from itertools import pairwise

from method.coach.sentence.figures.languages import FROM_TO
from method.coach.sentence.tokens import Token

FROM = {
    "de": "von vom", "fr": "de du d", "es": "de del desde", "pt": "de dos do", "it": "da dal dall' dell'",
    "nl": "van",
}  # fmt: skip
TO = {
    "de": "auf zu", "fr": "à au aux vers", "es": "a al hasta", "pt": "para a até", "it": "a al ad all'",
    "nl": "naar tot op",
}  # fmt: skip
BY = {
    "de": "um", "fr": "de", "es": "en un", "pt": "em", "it": "del di", "nl": "met",
}  # fmt: skip
UNTIL = {
    "de": "bis bis-zum zum", "fr": "d'ici jusqu'à avant", "es": "hasta antes para", "pt": "até para",
    "it": "entro prima", "nl": "voor tegen uiterlijk",
}  # fmt: skip
BOUND = {
    "mindestens": "least", "höchstens": "most", "über": "over", "unter": "under", "mehr-als": "over",
    "plus-de": "over", "moins-de": "under", "más-de": "over", "menos-de": "under", "mais-de": "over",
    "oltre": "over", "sotto": "under", "almeno": "over", "meer-dan": "over", "minder-dan": "under",
    "onder": "under", "boven": "over", "minstens": "over", "sous": "under", "bajo": "under",
    "au-moins": "over", "al-menos": "over", "pelo-menos": "over", "ten-minste": "over", "tenminste": "over",
    "au-plus": "under", "como-máximo": "under", "no-máximo": "under", "al-massimo": "under",
    "hooguit": "under",
}  # fmt: skip
RISING = frozenset(
    """steigern steigt erhöhen erhöht wachsen augmenter pasar pasan passare passam accroître
    faire-passer passer porter
    aumentar incrementar subir crecer elevar aumentare accrescere portare verhogen vergroten laten-groeien
    gewinnen erreichen atteindre gagner alcanzar lograr conseguir alcançar conquistar raggiungere ottenere
    bereiken winnen steigt wächst augmente progresse passe aumenta sube crece cresce sobe sale stijgt
    groeit steigen wachsen augmentent progressent passent suben aumentan crecen aumentano crescono aumentam
    sobem stijgen groeien""".split()
)
FALLING = frozenset(
    """senken sinkt reduzieren verringern verkürzen réduire diminuer baisser abaisser raccourcir
    reducir disminuir bajar acortar reduzir diminuir baixar encurtar ridurre diminuire abbassare accorciare
    verlagen verminderen verkorten terugbrengen fällt baisse diminue chute baja cae cai diminui scende cala
    daalt zakt sinken fallen baissent diminuent bajan caen caem scendono calano dalen zakken
    diviser""".split()
)
#: tells only that a state is to be reached: the figures say which way
REACHING = frozenset(
    """erreichen gewinnen passer passe passent pasar pasan passare passam porter portare atteindre alcanzar
    alcançar raggiungere bereiken""".split()
)
#: in front of a verb that tells the way: "faire passer", "laten groeien"
LETTING = frozenset("faire laten fazer hacer lassen".split())
SMALL = frozenset(
    """die der das den dem des le la les l el los las il lo gli i o a os as het de ein eine einen un une una
    um uma unser unsere notre nos que wir nous wij nuestro nuestra nosso nossa nostro nostra ons
    onze""".split()
)


def in_english(tokens: list[Token], language: str) -> list[Token]:
    """The tokens with the words around figures said in English; where each stands does not change."""
    if language not in FROM_TO:
        return tokens
    start, aim = (frozenset(table.get(language, plain).split()) for table, plain in
                  zip((FROM, TO), FROM_TO[language], strict=True))  # fmt: skip
    by = frozenset(BY.get(language, "").split())
    per = frozenset(PER.get(language, "").split())
    said, settled = list(tokens), -1
    last = max(
        (at for at, token in enumerate(tokens) if token.low in aim and figure(tokens, at + 1)), default=-1
    )
    if tokens and tokens[-1].low in FACTORS:
        said[-1] = tokens[-1]._replace(low=FACTORS[tokens[-1].low])  # "die Abos verdoppeln"
    for at, token in enumerate(tokens[:-1]):
        low, two = token.low, f"{token.low}-{tokens[at + 1].low}"
        if at == settled:
            continue
        if low in FACTORS or low in NOW:
            said[at] = token._replace(low=FACTORS.get(low, "currently"))
        elif low in UNTIL.get(language, "").split() and dated(tokens, at + 1 + (tokens[at + 1].low in OF)):
            settled = until(said, at)
        elif low in per and (
            tokens[at + 1].low in PERIOD_NAMES or (low not in aim and figure(tokens, at + 1))
        ):
            said[at] = token._replace(low="per")
            english = PERIOD_NAMES.get(tokens[at + 1].low, tokens[at + 1].low)
            said[at + 1] = tokens[at + 1]._replace(low=english)
        elif figure(tokens, at + 1) and low in start | aim | by:
            if low in start and (last > at or low not in by):
                said[at] = token._replace(low="from")
            else:
                said[at] = token._replace(low="by" if low in by else "to")
        elif low in aim and tokens[at + 1].low in BOUND and figure(tokens, at + 2):
            said[at] = token._replace(low="to")  # auf unter 4
        elif low in BOUND and figure(tokens, at + 1):
            said[at] = token._replace(low="over" if BOUND[low] in ("over", "least") else "under")
            if tokens[at + 1].low in FIGURED | {"de"}:
                said[at + 1] = tokens[at + 1]._replace(low="the")
                settled = at + 1
        elif two in BOUND:
            said[at] = token._replace(
                kind="word", low="less" if BOUND[two] == "under" else "more", number=None
            )  # "ten minste" is no ten
            said[at + 1] = tokens[at + 1]._replace(low="than")
            settled = at + 1
    return said


#: a change that is told by its verb
FACTORS = {
    word: english
    for english, words in {
        "double": "verdoppeln doubler duplicar dobrar duplica raddoppiare verdubbelen",
        "triple": "verdreifachen tripler triplicar triplicare verdrievoudigen",
        "halve": "halbieren dimezzare halveren",
    }.items()
    for word in words.split()
}
#: these say where it stands today
NOW = frozenset(
    """bisher aktuell derzeit momentan heute actuellement aujourd'hui actualmente hoy ahora atualmente
    hoje attualmente oggi momenteel thans nu""".split()
)
OF = frozenset("de del di da do van des du d'".split())
#: the end of a month or a year
ENDING = frozenset("ende fin finales final fim fine eind einde".split())
MIDDLE = frozenset("mitte mi mediados meados metà medio".split())
STROKED = re.compile(r"\d{1,2}/\d{1,2}")
#: articles in front of a figure: "al un 20 %", "sotto le 4 ore"
FIGURED = frozenset("un une o i gli ein le les los las as os die den het".split())


def figure(tokens: list[Token], at: int) -> bool:
    """Whether a figure follows, an article between them or not: "à 5 %", "al un 20 %"."""
    if at + 1 < len(tokens) and tokens[at].low in FIGURED | {"de"}:
        at += 1
    return at < len(tokens) and (tokens[at].number is not None or tokens[at].unread is not None)


def dated(tokens: list[Token], at: int) -> bool:
    """Whether a day follows within two words: "entro il 31 dicembre", "d'ici le 31 mars", "bis Ende März"."""
    if at < len(tokens) and tokens[at].low in FIGURED:
        at += 1
    behind = tokens[at : at + 3]
    kinds = ("iso", "dmy", "dm", "quarter", "month", "week", "fiscal", "ordinal")
    if any(token.kind in kinds for token in behind[:2] if behind[0].number is None):
        return True
    if behind and behind[0].unread is not None and STROKED.fullmatch(behind[0].text):
        return True
    said = [token for token in tokens[at : at + 6] if token.low not in ("de", ".", "er", "º")]
    for one, two in pairwise(said[:2]):
        plain = one.number is not None and one.number.unit is None and 1 <= one.number.value <= 31
        if plain and two.kind == "word" and len(two.low) > 2 and two.low[:3] in MONTHS:
            return True
    return bool(behind) and behind[0].low in ENDING | MIDDLE


def until(said: list[Token], at: int) -> int:
    """A day to be done by as English has it: "bis Ende März", "d'ici le 18/12", "antes del 15 de diciembre".

    Gives the last token that is settled by it.
    """
    said[at] = said[at]._replace(low="by")
    at += 1
    settled = at if said[at].low in OF else -1
    if settled >= 0:
        said[at] = said[at]._replace(low="the")
        at += 1
    if at < len(said) and said[at].low in FIGURED:
        said[at] = said[at]._replace(low="the")
        at += 1
    if at < len(said) and said[at].low in ENDING | MIDDLE:
        said[at] = said[at]._replace(low="end" if said[at].low in ENDING else "mid")
        if at + 1 < len(said) and said[at + 1].low in OF:
            said[at + 1] = said[at + 1]._replace(low="of")
    elif at < len(said) and said[at].unread is not None and STROKED.fullmatch(said[at].text):
        said[at] = said[at]._replace(kind="dm", unread=None)
    return settled


#: in front of a figure or a stretch of time these say "per"
PER = {"de": "pro je", "fr": "par", "es": "por al", "pt": "por ao", "it": "per al", "nl": "per"}
#: stretches of time, each as English says it
PERIODS = {
    "day": "tag jour día dia giorno dag", "week": "woche semaine semana settimana week",
    "month": "monat mois mes mês mese maand", "year": "jahr an année año ano anno jaar",
    "quarter": "quartal trimestre kwartaal",
}  # fmt: skip
PERIOD_NAMES = {name: english for english, names in PERIODS.items() for name in names.split()}
MONTHS = frozenset(
    """jan feb fév fev mar mär maa apr avr abr mai mag may mei jun jui giu jul lug ago aoû aug set sep oct okt
    out ott nov dez déc dic dec ene gen""".split()
)


def told_way(tokens: list[Token], language: str) -> str:
    """The direction a verb of the language tells, wherever it stands; "" where none does."""
    if language == "en":
        return ""
    for token in tokens:
        if token.low in FALLING:
            return "decrease"
        if token.low in RISING - REACHING:
            return "increase"
    return ""


def moves(low: str) -> bool:
    """A verb that only tells the way: "steigern", "faire", "ridurre"."""
    return low in RISING or low in FALLING or low in LETTING


def is_small(low: str) -> bool:
    """An article or a verb of movement: no part of what is measured, at its edge."""
    return low in SMALL or moves(low)
