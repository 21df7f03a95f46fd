"""One file per family of routes; each has a function that makes its router."""
