"""What is known about one published model file, in the words of this package and of the old lists.

The lists that gpt4all published (models.json, models2.json, models3.json) have entries whose values
are texts. `ModelCard.from_entry` reads such an entry, `ModelCard.published` writes one. Our own
snapshot has the same entries with a few more keys, so there is one reader for both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gpt4all.errors import InvalidParameter

from .source import checked_filename
from .store import EXTENSIONS

DOWNLOADS = "https://gpt4all.io/models"
"""Where files without an address of their own were published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelCard:
    """One published file. Unknown facts are None or empty, never guessed."""

    filename: str
    """Its name on disk, with extension and without folder; identifies the card."""
    name: str
    """What people call it, such as ``Llama 3.2 1B Instruct``."""
    generation: int
    """The list it was last in: 1, 2, 3 for models.json to models3.json, 4 for later additions."""
    order: str = ""
    """Place in its list, as letters."""
    size: int | None = None
    """Bytes."""
    md5: str | None = None
    sha256: str | None = None
    url: str = ""
    kind: str = ""
    """Family as the lists call it, such as ``LLaMA3``."""
    architecture: str = ""
    """llama.cpp's name of the architecture, such as ``llama``."""
    parameters: str = ""
    """Such as ``8 billion``."""
    quantisation: str = ""
    """Such as ``q4_0``."""
    ram_gb: int | None = None
    """Gigabytes of memory that the list asks for."""
    n_ctx: int | None = None
    """Tokens of context the model was trained for."""
    prompt_template: str | None = None
    """Text with ``%1`` for the prompt and perhaps ``%2`` for the reply."""
    system_prompt: str | None = None
    """System text with its control tokens, for text templates."""
    system_message: str | None = None
    """System text alone, for Jinja templates."""
    chat_template: str | None = None
    """Jinja template; None leaves it to the model file."""
    can_chat: bool = True
    """False for models that only complete text or make embeddings."""
    is_embedding: bool = False
    is_hidden: bool = False
    """Whether the desktop application left it out of its list (``disableGUI``)."""
    requires: str = ""
    """First release of the desktop application that could use it."""
    removed_in: str = ""
    """Release of the desktop application that dropped it."""
    licence: str = ""
    description: str = ""
    aliases: tuple[str, ...] = ()
    """More names that find it."""

    @property
    def stem(self) -> str:
        """The file name without its extension."""
        return self.filename.rpartition(".")[0]

    @classmethod
    def from_entry(cls, entry: Mapping[str, Any], generation: int) -> ModelCard:
        """Read an entry of a published list or of the snapshot.

        Raises:
            InvalidParameter: It has no name of a model file (a name with a folder would be written
                outside the model directory), or a value of a wrong kind.
        """
        filename = checked_filename(str(entry.get("filename", "")))
        if not filename.endswith(EXTENSIONS):
            raise InvalidParameter(f"{filename!r} is not the name of a model file")
        try:
            return cls(
                filename=filename,
                name=_text(entry, "name") or filename.rpartition(".")[0],
                generation=int(entry.get("generation", generation)),
                order=_text(entry, "order"),
                size=_number(entry, "filesize"),
                md5=_digest(entry, "md5sum", 32),
                sha256=_digest(entry, "sha256sum", 64),
                url=_address(entry) or default_url(filename),
                kind=_text(entry, "type"),
                architecture=_text(entry, "architecture"),
                parameters=_text(entry, "parameters"),
                quantisation=_text(entry, "quant"),
                ram_gb=_number(entry, "ramrequired"),
                n_ctx=_number(entry, "contextLength"),
                prompt_template=_optional(entry, "promptTemplate"),
                system_prompt=_optional(entry, "systemPrompt"),
                system_message=_optional(entry, "systemMessage"),
                chat_template=_optional(entry, "chatTemplate"),
                can_chat=not ("chatTemplate" in entry and entry["chatTemplate"] is None),
                is_embedding=_is_true(entry, "embeddingModel"),
                is_hidden=_is_true(entry, "disableGUI"),
                requires=_text(entry, "requires"),
                removed_in=_text(entry, "removedIn"),
                licence=_text(entry, "license"),
                description=_text(entry, "description"),
                aliases=tuple(str(alias) for alias in entry.get("aliases", ())),
            )
        except (TypeError, ValueError) as error:
            raise InvalidParameter(f"the entry of {filename} cannot be read: {error}") from error

    def published(self) -> dict[str, Any]:
        """The entry as the old lists had it, with our additional facts.

        Keys that every list had are always there; what is not known is an empty text. Values are
        texts, apart from ``embeddingModel`` (True), ``chatTemplate`` (None means: no chat) and
        ``aliases`` (a list).
        """
        entry: dict[str, Any] = {
            "order": self.order,
            "md5sum": self.md5 or "",
            "name": self.name,
            "filename": self.filename,
            "filesize": _shown(self.size),
            "requires": self.requires,
            "ramrequired": _shown(self.ram_gb),
            "parameters": self.parameters,
            "quant": self.quantisation,
            "type": self.kind,
            "description": self.description,
            "url": self.url,
            "systemPrompt": self.system_prompt or "",
        }
        optional = {
            "sha256sum": self.sha256,
            "removedIn": self.removed_in,
            "promptTemplate": self.prompt_template,
            "systemMessage": self.system_message,
            "chatTemplate": self.chat_template,
            "architecture": self.architecture,
            "contextLength": _shown(self.n_ctx),
            "license": self.licence,
        }
        entry |= {key: value for key, value in optional.items() if value}
        if not self.can_chat:
            entry["chatTemplate"] = None
        if self.is_hidden:
            entry["disableGUI"] = "true"
        if self.is_embedding:
            entry["embeddingModel"] = True
        if self.aliases:
            entry["aliases"] = list(self.aliases)
        return entry

    def configuration(self) -> dict[str, Any]:
        """The entry as ``GPT4All.config`` holds it.

        The placeholders of the prompt template are ``{0}`` and ``{1}``; the system texts have no
        blanks around them. Where there is a ``systemPrompt`` there is a ``systemMessage``, perhaps
        empty: Jinja templates need a text without control tokens.
        """
        entry = self.published()
        if self.prompt_template is not None:
            template = self.prompt_template.replace("%1", "{0}", 1).replace("%2", "{1}", 1)
            entry["promptTemplate"] = template
        entry["systemPrompt"] = (self.system_prompt or "").strip()
        if entry["systemPrompt"] or self.system_message:
            entry["systemMessage"] = (self.system_message or "").strip()
        return entry


def default_url(filename: str) -> str:
    """Where a file was published that has no address of its own."""
    folder = "" if filename.endswith(".bin") else "gguf/"
    return f"{DOWNLOADS}/{folder}{filename}"


def _shown(value: int | None) -> str:
    return "" if value is None else str(value)


def _text(entry: Mapping[str, Any], key: str) -> str:
    return _optional(entry, key) or ""


def _optional(entry: Mapping[str, Any], key: str) -> str | None:
    value = entry.get(key)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{key} is {value!r} but must be text")
    return value


def _number(entry: Mapping[str, Any], key: str) -> int | None:
    value = entry.get(key)
    if value in (None, ""):
        return None
    number = int(str(value))
    if number < 0:
        raise ValueError(f"{key} is {number} but must not be negative")
    return number


def _digest(entry: Mapping[str, Any], key: str, length: int) -> str | None:
    value = _text(entry, key).strip().lower()
    if value and not re.fullmatch(rf"[0-9a-f]{{{length}}}", value):
        raise ValueError(f"{key} is {value!r} but must have {length} hexadecimal digits")
    return value or None


def _address(entry: Mapping[str, Any]) -> str:
    url = _text(entry, "url")
    if url and not url.startswith("https://"):
        raise ValueError(f"url is {url!r} but must begin with https://")
    return url


def _is_true(entry: Mapping[str, Any], key: str) -> bool:
    return entry.get(key) in (True, "true")
