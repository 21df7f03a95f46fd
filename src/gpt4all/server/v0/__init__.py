"""The routes under /v0 of gpt4all's Flask server, apart from any web framework.

`requests` reads and checks what clients send, `operations` does it, `answers` says what came out,
`failures` what went wrong. `gpt4all.server.flask_app` and `router` put HTTP around them.
"""
