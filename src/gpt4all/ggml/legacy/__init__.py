"""Old ggml ``.bin`` models, the files of 2023, become GGUF files that today's llama.cpp runs.

The flow of one file::

    container.read     magic, version, numbers, vocabulary, table of tensors  -> LegacyFile
    architectures.plan what each tensor is called now, which rows go where    -> Plan
    tokenizers.rebuild the vocabulary as GGUF keys                            -> tokenizer.ggml.*
    conversion.convert rewrites blocks piece by piece (blocks.py)             -> a GGUF

The vocabulary is rebuilt by ``gpt4all.ggml.tokenizers.rebuild(architecture, entries)``:
``architecture`` is one of `file.ARCHITECTURES`, ``entries`` a sequence of `file.Entry` in the order
of the ids; the result maps ``tokenizer.ggml.*`` to bool, int (uint32), float (float32), str, or a
list of str, int (int32) or float (float32).
"""
