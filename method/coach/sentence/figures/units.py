"""Units as people write them, and the one name each has inside (DESIGN 6)."""

from __future__ import annotations

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "c$": "CAD", "a$": "AUD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR",
    "r$": "BRL", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS", "₦": "NGN", "฿": "THB", "₫": "VND",
    "₴": "UAH", "￥": "JPY", "₱": "PHP", "₵": "GHS", "₡": "CRC", "₲": "PYG", "₸": "KZT", "₼": "AZN",
    "₾": "GEL",
    "ca$": "CAD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "sg$": "SGD", "mx$": "MXN",
    "rs": "INR", "rs.": "INR",
}  # fmt: skip

#: the signs that stand before a figure, as a regular expression
CURRENCY_SIGN = r"(?:(?:US|CA|C|AU|A|NZ|HK|SG|S|MX|R)?\$|[€£¥￥₹₩₽₺₪₦฿₫₴₱₵₡₲₸₼₾]|(?<!\w)Rs\.?)"

CURRENCY_WORDS = {
    "usd": "USD", "dollar": "USD", "dollars": "USD", "eur": "EUR", "euro": "EUR", "euros": "EUR",
    "gbp": "GBP",
    "chf": "CHF", "francs": "CHF", "jpy": "JPY", "yen": "JPY", "inr": "INR", "rupees": "INR", "cad": "CAD",
    "aud": "AUD", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "kronor": "SEK", "pln": "PLN", "czk": "CZK",
    "brl": "BRL", "cny": "CNY", "zar": "ZAR", "nzd": "NZD", "sgd": "SGD",
    "円": "JPY", "원": "KRW", "元": "CNY", "hkd": "HKD", "php": "PHP", "mxn": "MXN",
}  # fmt: skip

CURRENCIES = frozenset(CURRENCY_SIGNS.values()) | frozenset(CURRENCY_WORDS.values())

SHARES = {
    "%": "%", "percent": "%", "pct": "%", "percents": "%",
    "prozent": "%", "procent": "%", "prozentpunkte": "pp", "pp": "pp", "pps": "pp", "ppt": "pp", "ppts": "pp",
    "‰": "‰", "promille": "‰", "٪": "%", "％": "%",
}  # fmt: skip

DURATIONS = {
    "ms": "ms", "msec": "ms", "millisecond": "ms", "milliseconds": "ms",
    "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s",
    "min": "min", "mins": "min", "minute": "min", "minutes": "min",
    "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h",
    "d": "d", "day": "d", "days": "d", "w": "wk", "wk": "wk", "wks": "wk", "week": "wk", "weeks": "wk",
    "mo": "mo", "mos": "mo", "mth": "mo", "mths": "mo", "month": "mo", "months": "mo",
    "y": "y", "yr": "y", "yrs": "y", "year": "y", "years": "y", "′": "min", "″": "s",
    "sekunden": "s", "minuten": "min", "stunden": "h", "stunde": "h", "tage": "d", "tagen": "d", "tag": "d",
    "wochen": "wk", "woche": "wk", "monate": "mo", "monaten": "mo", "jahre": "y", "jahren": "y",
    "secondes": "s", "heures": "h", "heure": "h", "jours": "d", "jour": "d", "semaines": "wk", "mois": "mo",
    "segundos": "s", "minutos": "min", "horas": "h", "días": "d", "semanas": "wk", "meses": "mo", "años": "y",
    "dias": "d", "anos": "y", "secondi": "s", "minuti": "min", "ore": "h", "giorni": "d", "settimane": "wk",
    "mesi": "mo", "anni": "y", "seconden": "s", "uur": "h", "uren": "h", "dagen": "d", "weken": "wk",
    "maanden": "mo", "jaar": "y",
}  # fmt: skip

DURATION_NAMES = frozenset(DURATIONS.values())

#: seconds in one of each; only for bringing two sides of one movement to the same unit
SECONDS = {
    "ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "wk": 604800.0, "mo": 2592000.0,
    "y": 31536000.0,
}  # fmt: skip

MULTIPLES = {"x": "x", "×": "x", "times": "x", "fold": "x"}

#: measures that are neither shares, money nor time: the same word inside as outside
MEASURES = {
    "kg": "kg", "g": "g", "mg": "mg", "tonnes": "t", "tonne": "t", "tons": "t", "t": "t", "kwh": "kWh",
    "mwh": "MWh",
    "gwh": "GWh", "kw": "kW", "mw": "MW", "km": "km", "cm": "cm", "mm": "mm", "litres": "l", "liters": "l",
    "l": "l",
    "gb": "GB", "mb": "MB", "tb": "TB", "kb": "KB", "°c": "°C", "°f": "°F", "°": "°", "ppm": "ppm",
    "db": "dB",
    "hz": "Hz", "mhz": "MHz", "ghz": "GHz", "w": "W", "wh": "Wh", "v": "V", "m²": "m²", "m2": "m²",
    "m³": "m³",
    "m3": "m³", "km²": "km²", "km2": "km²", "ha": "ha",
    "bps": "bps",
    "star": "rating", "stars": "rating",
}  # fmt: skip

SCALES = {
    "hundred": 1e2,
    "dozen": 12.0,
    "k": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "billion": 1e9,
    "billions": 1e9,
    "mrd": 1e9,
    "tn": 1e12,
    "trillion": 1e12,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "cr": 1e7,
    "tsd": 1e3,
    "tausend": 1e3,
    "tusen": 1e3,
    "tusind": 1e3,
    "duizend": 1e3,
    "mila": 1e3,
    "tys": 1e3,
    "тыс": 1e3,
    "천": 1e3,
    "万": 1e4,
    "만": 1e4,
    "mln": 1e6,
    "млн": 1e6,
    "millionen": 1e6,
    "millón": 1e6,
    "millones": 1e6,
    "milhão": 1e6,
    "milhões": 1e6,
    "milione": 1e6,
    "milioni": 1e6,
    "miljoen": 1e6,
    "miljon": 1e6,
    "miljoner": 1e6,
    "millioner": 1e6,
    "億": 1e8,
    "亿": 1e8,
    "억": 1e8,
    "mld": 1e9,
    "млрд": 1e9,
    "milliard": 1e9,
    "milliards": 1e9,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "miliardo": 1e9,
    "miliardi": 1e9,
    "miljard": 1e9,
    "miljarder": 1e9,
    "milliarder": 1e9,
}
#: written right behind the figure, and a word right behind them: 5万円
CJK_SCALES = "万만億亿억천"
#: short forms that may have a point
SHORT_SCALES = frozenset("mio mrd mn tsd tys тыс mln mld млн млрд cr".split())  # fmt: skip

PERIODS = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
    "quarter": "quarter", "year": "year", "s": "second", "sec": "second", "min": "minute", "h": "hour",
    "hr": "hour",
    "d": "day", "wk": "week", "w": "week", "mo": "month", "mth": "month", "yr": "year", "y": "year",
    "annum": "year",
    "fortnight": "fortnight", "sprint": "sprint", "shift": "shift", "qtr": "quarter",
}  # fmt: skip

RHYTHMS = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "yearly": "year", "annual": "year", "annually": "year",
}  # fmt: skip


def unit_of(word: str) -> str | None:
    """The inside name of a unit word or sign; None where it is no unit we know."""
    low = word.casefold()
    for table in (SHARES, CURRENCY_SIGNS, CURRENCY_WORDS, DURATIONS, MULTIPLES, MEASURES):
        if low in table:
            return table[low]
    return None
