"""Requests and answers as OpenAI's API writes them, checked and documented field by field.

Bytes enter here and nowhere else. What a request means is decided in `translate`.
"""
