"""Conversation writers: each topic is a function from a scene to the exchanges it contributes."""
