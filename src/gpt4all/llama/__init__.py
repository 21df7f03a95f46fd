"""libllama behind a few Python classes: the only code that calls native functions.

Nothing native is loaded by importing this package; `library.load` does it on first use. These
classes know token ids, bytes and numbers, not conversations, requests or threads.
"""
