"""The command ``gpt4all``: `main` has the commands, one file for each, and how they fail.

`options` are the options they share; `conversation` is the model with its chat session, `reply` one
of its answers; `output` and `piped` are the standard streams; `editor`, `commands` and `transcript`
belong to the chat.
"""
