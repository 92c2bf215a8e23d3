"""Whether a line is English, however short it is: by its little words, its endings and its spelling.

`language_of` tells how figures are written and wants two signs; here one is enough, since a line that is not
English is better let be than judged.
"""

from __future__ import annotations

import re
from functools import cache

from method.coach import lexicon
from method.coach.phrases.words import verbs
from method.coach.sentence.figures.languages import ENGLISH, language_of
from method.coach.sentence.verbs import group

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LONGEST = 2000

#: little words and common verbs that English does not have
LITTLE = {
    "de": """und der das dem den des ein eine einen einem einer im vom zum zur für mit von auf bei nach über
    wird
    werden nicht ist sind mehr weniger wir unser unsere unseren sich auch jede jeden alle bis pro neue neuen
    neues fertig abschließen sparen machen bauen gewinnen schulen fertigstellen einführen umsetzen
    mitarbeiter kunden pünktlich eröffnet umgebaut geschult gekauft bleiben lernen gern""",
    "fr": """le les une du des aux et est sont dans sur avec sans chez nos notre leur leurs pour par plus
    moins
    mieux tous toutes chaque refonte mise création formation embauche ouvrir lancer former recruter réduire
    faire mettre être avoir rendre trouver gagner donner fidéliser réussir livrer jours mois refait refaire
    recrutement soignants équipe""",
    "es": """el los las una unos del al y en con sin por para que sus nuestro nuestra nuestros más menos
    cada hacer
    lanzar abrir mejorar formar contratar ser tener dar conseguir vender ahorrar asamblea nuevo nueva nuevos
    taller talleres tienda día días mes""",
    "pt": """os um uma do da dos das ao aos em no na com sem por para que não mais menos cada nosso nossa
    fazer
    lançar abrir melhorar formar contratar ser ter dar vender novo nova novos reduzir dia mês""",
    "it": """il lo gli un uno una di del della dei delle dal nel nella al alla ai e con senza per che più
    meno ogni
    nostro nostra fare aprire lanciare formare assumere ridurre essere avere dare nuovo nuova nuovi giorni""",
    "nl": """het een van voor met bij naar uit niet zijn is onze ons elke iedere meer minder en of wij we
    nieuw nieuwe
    maken bouwen openen werven opleiden besparen afronden verbeteren lanceren per klaar klanten""",
}  # fmt: skip
#: of these, words that stand in English lines as well: they tell nothing by themselves
SHARED = frozenset(
    """is of we per pro no do me an alle has formation creation des den die man also us son pour par web
    site plus dare ones un e y en on sans est fare fares ai formate former al im da das dos al com san los las
    la met mise uno lo open don van ton not war bald pain ser ter em sur dar mes""".split()
)
#: in a name between capitals: "Tour de France", "Rio de la Plata"
NAMING = frozenset("de du des la le les el los las van von der den di da do dos das del della".split())
ENDINGS = (
    ("de", re.compile(r"(?:isieren|ieren|ungen|[^lh]ung|keit|heit|schaft|schaften|liche?r?|stellen)$")),
    ("fr", re.compile(r"(?:iser|iques?|ités?|euses?|elles?|eaux|aires?s|onner|éliorer|ifier)$")),
    ("es", re.compile(r"(?:ción|ciones|dades?|miento|mientos|izar)$")),
    ("pt", re.compile(r"(?:ção|ções|dade|dades|izar|mento)$")),
    ("it", re.compile(r"(?:zione|zioni|ità|izzare|mente|aggio)$")),
    ("nl", re.compile(r"(?:heid|heden|lijk|lijke|iseren|ijven|atie)$")),
)  # fmt: skip
#: English words that end so
ENDED = frozenset(
    """advise revise supervise exercise cheese technique techniques boutique boutiques antique unique critique
    physique mystique clique cliques oblique elle belle belles gazelle mademoiselle bagatelle wiser riser
    adviser advisers supervisor young hung lung sung flung clung sprung stung swung wrung strung rung bung
    dung heath height sheit memento pimento momento cement villaggio kaiser miser geiser organiser womanise
    equaliser organisers tranquiliser fertiliser fertilisers stabiliser tokeniser optimiser sanitiser
    appetiser moisturiser economiser visualiser serialiser synthesiser randomiser spell unbelief belief relief
    shelf-life poltergeist questionnaires millionaires affaires bureaux tableaux plateaux gateaux parade
    grade trade blade made wade shade decade cascade facade brigade lemonade arcade jade crusade upgrade
    upgrades decades grades trades blades shades parades arcades facades brigades renegade barricade
    nationality commode polish lich reich lichen""".split()
)
LETTERED = re.compile(r"[äöüßñãõçéèêëàùûîïôœìòáíóúåøæąęłśżźćńčřšžěůýğşı]")
ELIDED = re.compile(r"(?<!\w)(?:[dlnj]|qu)['’](?=[^\W\d_])")
LETTERED_PT = re.compile(r"[ãõçêâô]")
#: Portuguese and Spanish both say so
IBERIAN = frozenset("de para que por cada ser ter dar vender formar contratar abrir reduzir".split())
#: the few letters borrowed words keep in English
BORROWED = frozenset(
    """café cafés résumé résumés naïve façade façades cliché fiancé fiancée décor exposé touché protégé
    soirée crèche crèches entrée purée sauté soufflé jalapeño piñata über doppelgänger smörgåsbord
    rosé pâté crème brûlée à née vis-à-vis crêpe crêpes château coöperate reëlect matinée passé élan
    papier-mâché rôle rôles pré apéro gruyère comté""".split()
)
#: the infinitive at the end of a German or Dutch line; English words that look like it
INFINITIVE = re.compile(r"[^\W\d_]{3,}(?:en|ern|eln)$")
LIKE_ONE = frozenset(
    """open reopen seven eleven even often then when children women men kitchen kitchens garden citizen
    dozen oxygen hydrogen nitrogen warden burden sudden hidden chicken token oven heaven raven haven maven
    linen listen fasten moisten specimen siren omen regimen barren molten rotten mitten laden harden happen
    dampen lessen loosen worsen freshen threaten sweeten flatten frighten brighten straighten heighten
    enlighten whiten hasten batten gluten strengthen widen broaden deepen shorten tighten lighten soften
    sharpen ripen thicken quicken golden wooden woollen alien given taken written driven broken spoken
    chosen frozen proven risen eaten beaten fallen forgotten stolen woken awaken bitten shaken mistaken
    overtaken undertaken rewritten unwritten swollen sunken drunken sullen hyphen pollen allergen collagen
    pathogen carcinogen antigen estrogen halogen stricken forbidden ridden overridden unproven handwritten
    uneven craven leaven lumen stamen acumen bitumen between screen green seen been queen keen teen sheen
    canteen fifteen sixteen fourteen thirteen eighteen nineteen seventeen preteen unseen caffeen yeomen
    modern pattern eastern western northern southern concern intern return turn learn earn lantern govern
    discern stern fern tavern cavern cistern external extern nocturn postern northwestern southwestern
    northeastern southeastern darken blacken weaken waken reawaken christen glisten kitten smitten written
    sweden barn yemen maiden wooden embolden gladden sadden redden madden olden beholden aspen hempen
    ashen earthen heathen lichen kraken batten gotten ten pen den hen yen amen omen often soften pigpen
    midden bidden trodden downtrodden sodden""".split()
)
FOLK = re.compile(r"(?:men|women|een|tten|dden)$")


def written_in(text: str) -> str:
    """The language a line is written in: "en", "de" …, or "?" where it may not be English."""
    known = language_of(text)
    said = WORD.findall(text[:LONGEST])
    if known == "pt" and not any(word.casefold() in little("pt") - IBERIAN for word in said):
        return "es" if not LETTERED_PT.search(text.casefold()) else "pt"
    if known != "en":
        return known
    scores = dict.fromkeys(LITTLE, 0.0)
    marked = 0.0
    for at, word in enumerate(said):
        low = word.casefold()
        if in_name(said, at) or low in ENGLISH:
            continue
        for name in scores:
            scores[name] += (low in little(name)) * (0.5 if low in SHARED else 1.0)
        ending = next((name for name, shape in ENDINGS if shape.search(low)), "")
        if ending and len(low) > SHORT and low not in ENDED and low not in english() and not named(word, at):
            scores[ending] += 1
        if LETTERED.search(low) and low not in BORROWED and not named(word, at):
            marked += 1
        if at and at == len(said) - 1 and infinitive(word):
            scores["de"] += 0.5 + 0.5 * (said[at - 1][:1].isupper() or low in little("de"))
    marked += len(ELIDED.findall(text.casefold())) * (1 - bool(OWNED.search(text)))
    best = max(scores, key=lambda name: scores[name])
    foreign = scores[best] + marked
    plain = sum(spoken(word.casefold()) for word in said)
    if foreign >= 1 and plain <= foreign / 2 + (foreign >= SEVERAL):
        return best if scores[best] >= 1 else "?"
    return "?" if foreign >= 1 and foreign >= plain / 3 else "en"


SHORT = 5
SEVERAL = 2
#: O'Brien, rock 'n' roll
OWNED = re.compile(r"(?:O|D)['’][A-Z]|['’]n['’]")


def plainly_english(text: str) -> bool:
    """Whether nothing speaks against English; else no rewrite is offered."""
    return written_in(text) == "en"


def in_name(said: list[str], at: int) -> bool:
    """Whether a little word stands between capitals: "Tour de France"; "El Paso" opens with one."""
    after = said[at + 1][:1].isupper() if at + 1 < len(said) else False
    before = at > 0 and said[at - 1][:1].isupper()
    word = said[at]
    return word.casefold() in NAMING and after and (before or word[:1].isupper())


def named(word: str, at: int) -> bool:
    """A capital inside the line: a name, or a German noun, which its other words tell."""
    return at > 0 and word[:1].isupper() and not word.endswith(("ung", "keit", "heit", "schaft"))


def infinitive(word: str) -> bool:
    low = word.casefold()
    fits = word.islower() and INFINITIVE.fullmatch(low) and not FOLK.search(low)
    return bool(fits) and low not in LIKE_ONE and low not in english() and low not in verbs()


@cache
def little(name: str) -> frozenset[str]:
    return frozenset(LITTLE[name].split())


def spoken(low: str) -> bool:
    """Whether English says so: a little word, a verb or noun of the lists, an ending of its own."""
    return low in ENGLISH or (low in english() and low not in SHARED) or low.endswith(OWN_ENDINGS)


OWN_ENDINGS = ("ing", "ings", "ness", "ship", "ly", "ed", "ful", "ously", "ty", "wide", "'s", "’s", "less")


@cache
def english() -> frozenset[str]:
    """The words the coach knows, less what other languages write the same way."""
    lists = [name for name in vars(lexicon) if name.isupper() and isinstance(vars(lexicon)[name], str)]
    words = frozenset(word for name in lists for word in group(name)) | frozenset(verbs())
    return words | ENGLISH
