"""The language a line is written in, as far as its little words tell: it says what a point groups."""

from __future__ import annotations

import re
from functools import cache

#: words by which a language is known; all of these have decimal commas
LANGUAGES = {
    "de": ("und von auf bis der das mit für wird werden nicht ist eine einen zum zur steigern erhöhen"
           " senken erreichen gewinnen kunden nutzer anzahl umsatz stück im den dem mehr weniger pro unsere"
           " unser wir sich bei nach über unter alle am um vom zur des anteil je pro aus gern"
           " wieder kommen auch"),
    "es": ("el hasta para por una y con del aumentar reducir alcanzar usuarios clientes ventas los las al en"
           " más menos que nuestros tiempo tasa número la"),
    "pt": ("até uma aumentar reduzir alcançar usuários utilizadores clientes vendas para de os em mais menos"
           " dos por taxa tempo número da das que ao mês"),
    "it": ("il gli di fino una con della entro aumentare ridurre raggiungere utenti clienti vendite dal del"
           " al i le per più meno che la lo da alla nel della delle tasso tempo numero"),
    "nl": ("het naar voor een gebruikers klanten verhogen verlagen bereiken van de met tot meer minder onze"
           " per aan onder aantal gemiddelde dat bij uit"),
    "da": "og fra til af på øge antal brugere kunder sænke",
    "tr": "ve ile için kadar artır kullanıcı müşteri",
    "id": "dari untuk menjadi pengguna pelanggan",
    "fr": ("le les une avec et jusqu pour passer augmenter réduire atteindre utilisateurs clients"
           " ventes à de du des en par d nos plus moins ici taux délai nombre sur dans qui la"),
    "sv": "och från av för öka minska nå användare kunder antal",
    "nb": "og fra til av øke redusere nå brukere kunder antall",
    "pl": "liczbę zwiększyć zmniejszyć użytkowników klientów oraz",
    "cs": "počet zvýšit snížit uživatelů zákazníků až",
    "fi": "ja prosenttia asiakasta käyttäjää nosta lisää vähennä",
}  # fmt: skip
#: words that no other language has in such a line: each tells as much as two little ones
TELLING = {
    "de": ("steigern erhöhen senken reduzieren verringern veröffentlichen einführen aufbauen schaffen machen"
           " finden haben können verbessern gewinnen erreichen gehen bleiben stärken neue neuen unserer jede"
           " jeder jedes werden sofort kundenzufriedenheit entwickeln gestalten sicherstellen durchführen"
           " halbieren verdoppeln verkürzen januar februar märz juni juli oktober dezember"
           " wir kein keine keinen und nicht"),
    "fr": ("augmenter réduire diminuer atteindre lancer créer devenir publier mettre construire améliorer"
           " rendre faire passer offrir trouver notre nos leurs chaque être garantir renforcer développer"
           " janvier février avril juin juillet août septembre octobre décembre"
           " baisser passent moins réduit nous avec pour aucun aucune"),
    "es": ("aumentar reducir alcanzar lanzar crear mejorar construir publicar ser convertir lograr hacer"
           " pasar bajar antes enero febrero mayo junio julio septiembre octubre noviembre diciembre"
           " nuestro nuestra nuestros cada familias clientes ofrecer fortalecer desarrollar garantizar"),
    "pt": ("reduzir alcançar lançar criar melhorar tornar construir conquistar fazer nosso nossa cada"
           " janeiro fevereiro março maio junho julho setembro outubro novembro dezembro"
           " clientes oferecer fortalecer desenvolver garantir"),
    "it": ("aumentare ridurre raggiungere lanciare creare migliorare costruire pubblicare diventare offrire"
           " portare gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre"
           " ottenere nostro nostra ogni clienti rafforzare sviluppare garantire"),
    "nl": ("verhogen verlagen bereiken vernieuwen lanceren maken bouwen worden verbeteren klanten bieden"
           " januari februari maart augustus minste"
           " onze iedere elke zijn hebben vergroten versterken ontwikkelen"),
}  # fmt: skip
ENGLISH = frozenset(
    """the of from to by and for with at our per in on a is are than users customers under over within
    increase reduce grow raise cut reach keep lift get make our we their all new people that who""".split()
)
#: letters that only one of them has
LETTERS = (
    ("ã", "pt", 2),
    ("õ", "pt", 2),
    ("ñ", "es", 2),
    ("ß", "de", 2),
    ("ä", "de", 1),
    ("ö", "de", 1),
    ("ü", "de", 1),
)
#: 1.200 is twelve hundred here; in the others a space groups
POINT_GROUPS = frozenset("de es pt it nl da tr id".split())
#: how each language says from and to before a figure
FROM_TO = {
    "de": ("von", "auf"), "es": ("de", "a"), "pt": ("de", "para"), "it": ("da", "a"), "nl": ("van", "naar"),
    "da": ("fra", "til"), "nb": ("fra", "til"), "sv": ("från", "till"), "fr": ("de", "à"), "pl": ("z", "do"),
    "cs": ("z", "na"), "id": ("dari", "ke"),
}  # fmt: skip
#: what each is called
NAMES = {
    "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
    "da": "Danish", "tr": "Turkish", "id": "Indonesian", "sv": "Swedish", "nb": "Norwegian", "pl": "Polish",
    "cs": "Czech", "fi": "Finnish",
}  # fmt: skip
#: the d of "61d" is no word
WORD = re.compile(r"(?<!\d)[^\W\d_]+")
LONGEST = 2000


@cache
def words_of(language: str) -> frozenset[str]:
    """The little words by which a language is known."""
    return frozenset(LANGUAGES[language].split())


@cache
def telling(language: str) -> frozenset[str]:
    """The words that tell the language by themselves."""
    return frozenset(TELLING.get(language, "").split())


def language_of(text: str) -> str:
    """The language of a line by its little words, "en" where none tells."""
    said = [word.casefold() for word in WORD.findall(text[:LONGEST])]
    counts = {
        name: sum((word in words_of(name)) + 2 * (word in telling(name)) for word in said)
        for name in LANGUAGES
    }
    for letter, name, telling_much in LETTERS:
        counts[name] += telling_much * any(letter in word for word in said)
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > max(1, sum(word in ENGLISH for word in said)) else "en"
