"""``python server.py``: the old Flask server on http://localhost:8888, as it was documented."""

from gpt4all.server.flask_app import main

if __name__ == "__main__":
    raise SystemExit(main())
