"""The language of a text, as ISO 639-1 code."""

from generator.reading.furniture import WORD
from generator.reading.mainrun import function_words

SAMPLE = 6000
SHORT_WORDS = 30
CERTAIN_SHARE = 0.35
DEFAULT = "en"


def language_of(text: str) -> str:
    """Return the language of a text; a short one whose words are English function words is English."""
    sample = text[:SAMPLE]
    found = WORD.findall(sample.lower())
    if not found:
        return DEFAULT
    share = sum(w in function_words(DEFAULT) for w in found) / len(found)
    if share >= CERTAIN_SHARE or (len(found) < SHORT_WORDS and share > 0 and sample.isascii()):
        return DEFAULT
    import py3langid

    return str(py3langid.classify(sample)[0])
