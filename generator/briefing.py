"""The whole analysis: article in, briefing out. Pure; the parse is the only slow step."""

from dataclasses import replace

from generator.checking import leave_out_what_does_not_hold
from generator.extracting import EXTRACTORS
from generator.language import parse
from generator.model import Article, Briefing, Findings
from generator.resolving import resolve
from generator.splitting import split

LANGUAGE = "en"


def brief(article: Article, pipeline: str) -> Briefing:
    """Return the briefing of an article; `pipeline` names an installed spaCy pipeline.

    Only what the cited sentences hold is in it; what an extractor claimed beyond that is left out and noted.
    The rules know English. An article in another language keeps its metadata and its numbered sentences.
    """
    if article.language != LANGUAGE:
        return Briefing(article=article, sentences=split(article), analysed=False)
    document = parse(article, pipeline)
    findings = Findings(actors=resolve(document))
    for section, extract in EXTRACTORS:
        findings = replace(findings, **{section: tuple(extract(document, findings))})  # type: ignore[arg-type]
    briefing = Briefing(article=document.article, sentences=document.sentences, findings=findings)
    return leave_out_what_does_not_hold(briefing)
