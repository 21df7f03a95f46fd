"""Tokens of one word share its number, and tokens of one form share that of the form."""

from __future__ import annotations

from training import tokenizer


def test_words_and_forms() -> None:
    texts = ["Paris paris PARIS 1", " Paris", "Paris!", "PARIS "]
    words = tokenizer.learn(texts * 50, 300)
    forms = tokenizer.forms(words)
    assert len(forms.words) == len(forms.forms) == words.get_vocab_size()
    vocabulary = words.get_vocab()
    spellings = [vocabulary[token] for token in ("Paris", "ĠParis", "Ġparis", "ĠPARIS")]
    assert len({forms.words[token] for token in spellings}) == 1
    assert len({forms.forms[token] for token in spellings}) == 4
    a, b, exclamation = (vocabulary[token] for token in "ab!")
    assert forms.words[a] != forms.words[b]
    assert forms.forms[a] == forms.forms[b] != forms.forms[exclamation]
