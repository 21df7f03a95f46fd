"""What families of embedding models were trained to read before a text, and on what they allow.

An embedding model puts a question and the passage that answers it close together only if each
begins with the words that its training used. The families and their words are those that
releases 2.3 to 2.8 knew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gpt4all.errors import InvalidParameter


@dataclass(frozen=True, slots=True)
class Family:
    """Embedding models that were trained alike."""

    document: str = ""
    """Prefix of texts that are searched, and the default."""
    query: str = ""
    """Prefix of texts that one searches with."""
    others: tuple[str, ...] = ()
    """Prefixes of other tasks."""
    lengths: tuple[int, ...] = ()
    """Recommended lengths of shortened vectors, if they may be shortened: Matryoshka embeddings
    (https://arxiv.org/abs/2205.13147)."""

    @property
    def prefixes(self) -> tuple[str, ...]:
        """All prefixes, each once."""
        return tuple(dict.fromkeys((self.document, self.query, *self.others)))

    @property
    def is_matryoshka(self) -> bool:
        """Whether the first numbers of a vector are a good, shorter vector."""
        return bool(self.lengths)


_NOMIC_TASKS = ("search_document", "search_query", ("clustering", "classification"))
_BGE = Family("", "Represent this sentence for searching relevant passages")
_E5 = Family("passage", "query")
_E5_INSTRUCT = Family(
    "", "Instruct: Given a query, retrieve relevant passages that answer the query\nQuery"
)
_MINILM = Family()
_NOMIC = Family(*_NOMIC_TASKS)

_FAMILIES: dict[str, Family] = {
    **{
        f"all-minilm-{size}-{version}": _MINILM
        for size in ("l6", "l12")
        for version in ("v1", "v2")
    },
    "nomic-embed-text-v1": _NOMIC,
    "nomic-embed-text-v1-ablated": _NOMIC,
    "nomic-embed-text-v1-unsupervised": _NOMIC,
    "nomic-embed-text-v1.5": Family(*_NOMIC_TASKS, lengths=(768, 512, 384, 256, 128)),
    "llm-embedder": Family(
        "Represent this document for retrieval",
        "Represent this query for retrieving relevant documents",
    ),
    **{f"bge-{size}-en": _BGE for size in ("small", "base", "large")},
    **{f"e5-{size}": _E5 for size in ("small", "base", "large")},
    "e5-mistral-7b-instruct": _E5_INSTRUCT,
    **{f"multilingual-e5-{size}": _E5_INSTRUCT for size in ("small", "base", "large")},
}
"""Beginning of a name -> family; of several that fit, the longest counts."""


def family(name: str) -> Family | None:
    """The family of a model, or None.

    Args:
        name: What the model file calls it, or the file's name: upper case, blanks, an owner before
            a slash and anything that follows after a dash or dot do not matter.
    """
    plain = re.sub(r"[\s_]+", "-", name.strip().lower()).rpartition("/")[2]
    found = [known for known in _FAMILIES if re.match(re.escape(known) + r"(?![a-z0-9])", plain)]
    return _FAMILIES[max(found, key=len)] if found else None


def check_prefix(prefix: str | None, name: str, known: Family | None) -> str:
    """The prefix to use with the model ``name`` of a family.

    Raises:
        InvalidParameter: The model was not trained on this prefix, or it is unknown and none was
            given.
    """
    if prefix is not None and not isinstance(prefix, str):
        raise InvalidParameter(f"prefix is {prefix!r} but must be text")
    if known is None:
        if prefix is None:
            raise InvalidParameter(
                f"nothing is known about the embedding model {name!r}: give the prefix that it "
                'expects before texts, or prefix="" for none'
            )
        return prefix
    if prefix is None:
        return known.document
    if prefix not in known.prefixes:
        raise InvalidParameter(
            f"{prefix!r} is not a prefix of the embedding model {name!r}, which has "
            + ", ".join(repr(each) for each in known.prefixes)
        )
    return prefix


def check_dimensionality(wanted: int | None, n_embd: int, name: str, known: Family | None) -> int:
    """The length of the vectors to return.

    Args:
        wanted: None for ``n_embd``, all numbers that the model computes.
        n_embd: What the model computes.
        name: Of the model.
        known: Its family.

    Raises:
        InvalidParameter: There are not so many, or the model's vectors cannot be shortened.
    """
    if wanted is None or wanted == n_embd:
        return n_embd
    if known is not None and not known.is_matryoshka:
        raise InvalidParameter(
            f"dimensionality is {wanted} but the embeddings of {name!r} cannot be shortened: they "
            f"have {n_embd} numbers"
        )
    if wanted > n_embd:
        advice = f"; recommended are {', '.join(map(str, known.lengths))}" if known else ""
        raise InvalidParameter(
            f"dimensionality is {wanted} but the embeddings of {name!r} have {n_embd} "
            f"numbers{advice}"
        )
    return wanted
