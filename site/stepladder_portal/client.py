"""Asks the API over HTTP. An answer that carries errors never becomes a page."""

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date
from typing import Any

import httpx
import orjson

from stepladder_portal.answers import Answer
from stepladder_portal.errors import ApiError, TooMuchError, UntrustedError
from stepladder_portal.operations import Operation, operation
from stepladder_portal.progress import Progress, unwatched
from stepladder_portal.several import alias, several, variable

_STEP = 50
"""How many things one request asks for. The API gives twice as many; an answer is held as bytes and as data at once."""

_WORKED_OUT = 20
"""Of how many things one request asks what has to be worked out: most of what is asked of each alone is the asking."""

_SORTS: Mapping[Any, type[ApiError]] = {"QUERY_TOO_COMPLEX": TooMuchError, "DOCUMENT_NOT_TRUSTED": UntrustedError}
"""What is asked for in another way when an answer has such a code."""


class Client:
    """Asks one API with the rights of one audience, as of one day, and to be told in one language."""

    def __init__(
        self,
        http: httpx.AsyncClient,
        url: str,
        audience: str,
        as_of: date | None,
        name: str | None = None,
        locale: str | None = None,
    ) -> None:
        self.url = url
        self.name = name or f"The API at {url}"
        self.locale = locale
        """The BCP 47 tag of the language; None for the one that everything is written in."""
        self._http = http
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "identity",  # packing answers costs more than a near network saves
            "Stepladder-Audience": audience,
        }
        if as_of is not None:
            self._headers["Stepladder-As-Of"] = as_of.isoformat()

    async def ask(self, name: str, **variables: Any) -> Answer:
        """The data of one operation's answer. Raises ApiError for anything that is not a whole answer."""
        asked = operation(name)
        return await self._answer(name, asked.document, variables | self._alike(asked))

    def _alike(self, asked: Operation) -> dict[str, Any]:
        """What is said with every question that an operation asks."""
        return {"locale": self.locale} if self.locale is not None and asked.takes("locale") else {}

    async def _answer(self, name: str, document: str, variables: Mapping[str, Any]) -> Answer:
        """The data of the answer to a document; messages call it by the name of its operation."""
        question = {"query": document, "variables": variables}
        try:
            response = await self._http.post(self.url, json=question, headers=self._headers)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = str(error) or type(error).__name__
            raise ApiError(f"{self.name} does not answer ({reason}); start it, or name another.") from error
        try:
            answer = orjson.loads(response.content)
        except ValueError as error:
            raise ApiError(
                f"{self.name} answered {name} with HTTP {response.status_code} and no JSON; "
                "is this the address of a GraphQL API?"
            ) from error
        return self._data(name, response.status_code, answer)

    def _data(self, name: str, status: int, answer: Any) -> Answer:
        if not isinstance(answer, dict):
            raise ApiError(f"{self.name} answered {name} with something that is not a GraphQL answer.")
        errors = answer.get("errors")
        if errors:
            every = errors if isinstance(errors, list) else [errors]
            first = every[0].get("message", "no reason given") if isinstance(every[0], dict) else every[0]
            more = f" (and {len(every) - 1} more)" if len(every) > 1 else ""
            reason = " ".join(str(first).split()).rstrip(".")
            sort = _SORTS.get(_code(every[0]), ApiError)
            raise sort(f"{self.name} answered {name} with an error: {reason}{more}.")
        data = answer.get("data")
        if status != httpx.codes.OK or not isinstance(data, dict):
            raise ApiError(f"{self.name} answered {name} with HTTP {status} and no data.")
        return data

    async def of_each(
        self, name: str, field: str, kind: str, wanted: Sequence[Mapping[str, Any]]
    ) -> AsyncIterator[Any]:
        """What an operation's one field, which answers with that kind of thing, answers to each of several variables.

        Many are asked in one request; fewer at once where it is too much, and each by itself where the API knows
        beforehand what it answers.
        """
        step, done = _WORKED_OUT, 0
        while done < len(wanted):
            some = wanted[done : done + step]
            try:
                answers = await self._some(name, field, kind, some)
            except (TooMuchError, UntrustedError) as error:
                if len(some) == 1:
                    raise
                step = 1 if isinstance(error, UntrustedError) else len(some) // 2
                continue
            done += len(some)
            for answer in answers:
                yield answer

    async def _some(self, name: str, field: str, kind: str, wanted: Sequence[Mapping[str, Any]]) -> list[Any]:
        """What is answered to these, all asked at once; a single one by the operation itself."""
        if len(wanted) == 1:
            return [(await self.ask(name, **wanted[0])).get(field)]
        asked = operation(name)
        alike = self._alike(asked)
        document = several(asked.document, kind, [*wanted[0]], len(wanted), [*alike])
        given = alike | {variable(key, number): value for number, of in enumerate(wanted) for key, value in of.items()}
        data = await self._answer(name, document, given)
        return [data.get(alias(number)) for number in range(len(wanted))]

    async def each(self, name: str, connection: str, progress: Progress = unwatched) -> AsyncIterator[Answer]:
        """Every node of the connection that an operation asks for, page by page; fewer at once where it is too much."""
        after: str | None = None
        first, done = _STEP, 0
        while True:
            try:
                answer = await self.ask(name, first=first, after=after)
            except TooMuchError:
                if first == 1:
                    raise
                first //= 2
                continue
            try:
                nodes, more = answer[connection]["nodes"], answer[connection]["pageInfo"]["hasNextPage"]
                before, after = after, answer[connection]["pageInfo"]["endCursor"]
                done += len(nodes)
                progress(f"Asking for {connection}", done, answer[connection].get("totalCount"))
            except (KeyError, TypeError) as error:
                raise ApiError(f"{self.name} answered {name} without the {connection} it was asked for.") from error
            for node in nodes:
                yield node
            if not more:
                return
            if after == before:
                raise ApiError(f"{self.name} never comes to the end of its {connection}.")


def _code(error: Any) -> Any:
    """The code that an error of an answer carries, where it carries one."""
    extensions = error.get("extensions") if isinstance(error, dict) else None
    return extensions.get("code") if isinstance(extensions, dict) else None
