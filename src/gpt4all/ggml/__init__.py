"""Model files: reading GGUF headers and refusing files that would end the process."""
