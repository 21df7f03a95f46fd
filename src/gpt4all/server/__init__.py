"""The HTTP servers: OpenAI's API with a chat page (`app`), the old /v0 routes (`flask_app`)."""
