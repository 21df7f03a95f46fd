"""Requests handed on to OpenAI-compatible inference servers: vLLM, SGLang, llama-server, others.

Knows no model and no web framework; `forwarder.Forwarder` is what a server uses.
"""
