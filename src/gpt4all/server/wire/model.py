"""What all wire models have in common, and how a parameter is refused by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

UNSUPPORTED = "unsupported_parameter"
"""Code of errors about parameters that OpenAI's API has and this server has not."""


TOO_MANY = "too_many_fields"
"""Code of errors about objects with more fields than anybody needs."""

_MOST_FIELDS = 100


def at_most(most: int) -> Callable[[object], object]:
    """A check of an object's number of fields, to be made before they are looked at."""

    def check(value: object) -> object:
        if isinstance(value, dict) and len(value) > most:
            counts = {"n": len(value), "most": most}
            raise PydanticCustomError(
                TOO_MANY, "an object has {n} fields but at most {most} can be", counts
            )
        return value

    return check


class WireRequest(BaseModel):
    """A request: numbers are no texts, names that are not known are errors, null means absent.

    However much is wrong, little is said about it, so that nobody can keep the server busy with
    mistakes: lists end at the first one, and objects have a limit.
    """

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _refuse_too_many(cls, value: object) -> object:
        return at_most(_MOST_FIELDS)(value)


class WireAnswer(BaseModel):
    """An answer; fields without a value are sent as null, as OpenAI's API does."""

    model_config = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Only:
    """Annotation of a parameter that is accepted where it changes nothing, and refused otherwise.

    Attributes:
        values: What may be sent besides null.
        reason: Why nothing else, as a sentence without its end.
    """

    values: tuple[Any, ...] = ()
    reason: str = "this server does not have it"

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._check)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"enum": [None, *self.values]}

    def _check(self, value: object) -> object:
        if value is None or any(_is_same(value, allowed) for allowed in self.values):
            return value
        raise PydanticCustomError(UNSUPPORTED, "{reason}", {"reason": self._sentence()})

    def _sentence(self) -> str:
        accepted = " or ".join(map(repr, self.values))
        instead = f"leave it out or send {accepted}" if accepted else "leave it out"
        return f"{self.reason}; {instead}"


def _is_same(value: object, other: object) -> bool:
    return type(value) is type(other) and value == other  # 0 is not False here
