# The server as an image; how to use it: docs/docker.md.
# BASE may be any image with Python 3.11 or newer, venv and glibc; both stages must be the same.
ARG BASE=python:3.12-slim-bookworm

FROM ${BASE} AS build
# Compiles the CPU kernels; the rest comes as wheels.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install --yes --no-install-recommends g++
RUN python3 -m venv /opt/gpt4all
WORKDIR /build
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY src src
COPY accel accel
# Everything that gpt4all needs comes as a wheel; a package that would have to be compiled is an error.
RUN /opt/gpt4all/bin/pip install --no-cache-dir --only-binary :all: .

FROM ${BASE}
# libllama computes with several threads by means of libgomp. Its newest release is the right one.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libgomp1 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home gpt4all \
    && install --directory --owner=gpt4all --group=gpt4all /models
COPY --from=build /opt/gpt4all /opt/gpt4all
ENV PATH=/opt/gpt4all/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    GPT4ALL_MODELS=/models
USER 10001
WORKDIR /home/gpt4all
VOLUME /models
EXPOSE 4891
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
    CMD ["python3", "-c", "from http.client import HTTPConnection as C; c = C('127.0.0.1', 4891, timeout=4); c.request('GET', '/health/live'); exit(c.getresponse().status != 200)"]
ENTRYPOINT ["gpt4all"]
# On this address the server does not start without an API key, unless --insecure says that everyone
# who reaches the published port may use it.
CMD ["serve", "--host", "0.0.0.0"]
