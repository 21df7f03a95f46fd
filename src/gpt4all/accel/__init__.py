"""CPU kernels of our own for libllama: the compiled library, its matrix products, its self-test.

The C++ is in ``accel/`` of the source and is compiled when the package is installed, if there is a
compiler. Who may use it, and when, is decided in `gpt4all.llama.acceleration`.
"""
