"""Some local models think aloud before they answer; what they think is not the answer."""

from __future__ import annotations

_OPENING = "<think>"
_CLOSING = "</think>"


class ThoughtFilter:
    """Holds back a leading ``<think>…</think>`` of a streamed reply.

    Source: the chat templates of DeepSeek-R1 and Qwen3, which put it at the very start.
    """

    def __init__(self) -> None:
        self._held = ""
        self._decided = False

    def feed(self, delta: str) -> str:
        """Give the part of the reply that is sure to be answer by now."""
        if self._decided:
            return delta
        self._held += delta
        start = self._held.lstrip()
        if start.startswith(_OPENING):
            answer = start.partition(_CLOSING)[2].lstrip()
            return self._release(answer) if answer else ""
        if _OPENING.startswith(start):
            return ""
        return self._release(self._held)

    def rest(self) -> str:
        """Give what is still held back when the stream ends; an unclosed thought is dropped."""
        if self._decided or self._held.lstrip().startswith(_OPENING):
            return ""
        return self._release(self._held)

    def _release(self, text: str) -> str:
        self._decided = True
        self._held = ""
        return text
