"""Recreates the small chat model that is shipped inside gpt4all; not part of the installed package."""
