"""What would tell who somebody is: columns that say so at their top, and cells that look like it.

A people file is about keys that only HR can turn into persons. Whatever could do that without HR is refused unread.
"""

import re
from collections.abc import Iterable

from stepladder.content.people.columns import named

_WORDS = {
    "names": """
        name names firstname lastname surname forename fullname givenname familyname initials username login vorname
        nachname familienname nom prenom nombre apellido apellidos nome cognome sobrenome naam voornaam achternaam imie
        nazwisko navn fornavn etternavn efternamn namn jmeno prijmeni nimi etunimi sukunimi""",
    "addresses": """
        address street postcode postal zip zipcode city home adresse strasse plz wohnort rue direccion calle indirizzo
        endereco adres adress osoite""",
    "birth dates or ages": """
        birth birthday birthdate dob born age geburtsdatum geburtstag geboren alter naissance nacimiento nascita
        nascimento geboortedatum urodzenia fodselsdato fodelsedatum syntymaaika""",
    "e-mail addresses or telephone numbers": """
        email mail phone telephone mobile telefon handy telefono telefone courriel correo puhelin""",
    "numbers of persons": """
        ssn nino passport nationalid personnummer fodselsnummer pesel bsn nif dni cpf iban steuernummer
        sozialversicherungsnummer payroll personalnummer employee staffnumber""",
}
_OF_WORD = {word: kind for kind, words in _WORDS.items() for word in words.split()}

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("e-mail addresses", re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")),
    ("dates, as of birth", re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}")),
    ("telephone numbers", re.compile(r"(?:\+|00)\d{1,3}[\d\s()/.-]{6,}")),
    (
        "numbers of persons",
        re.compile(r"\d{3}-\d{2}-\d{4}|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|\d{6}[-+]\d{4}"),
    ),
    ("bank accounts", re.compile(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?")),
    ("names", re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’-]+,? [A-ZÀ-Þ][\w'’-]+")),
    ("names", re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+")),
    ("names", re.compile(r"[A-ZÀ-Þ'’-]{2,}(?:, ?| )[A-ZÀ-Þ][\w'’-]+")),
    ("names", re.compile(r"[a-zß-ÿ'’-]{2,}(?:, ?|[ ._])[a-zß-ÿ'’-]{2,}")),
)


def says(header: str) -> str | None:
    """What a column holds by its header that would tell who somebody is, in the plural; None where nothing."""
    name = named(header)
    squeezed = re.sub(r"[^a-z]", "", name)
    words = [squeezed, *re.split(r"[^a-z]+", name)]
    return next((_OF_WORD[word] for word in words if word in _OF_WORD), None)


def looks_like(cells: Iterable[str]) -> str | None:
    """What a column of keys or group parts holds by its cells, in the plural; None where nothing.

    One such cell is enough, but for names: there it takes more than half.
    """
    texts = [cell.strip() for cell in cells]
    for kind, pattern in _PATTERNS:
        found = sum(1 for text in texts if pattern.fullmatch(text))
        if found and (kind != "names" or 2 * found > len(texts)):
            return kind
    return None
