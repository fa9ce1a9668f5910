"""Pictures: static SVG inside the page, drawn when the site is built, each beside a table that says the same."""

from generator.publishing.pictures.disputes import contradiction_picture, dispute_picture
from generator.publishing.pictures.lanes import lanes_picture
from generator.publishing.pictures.networks import network_picture
from generator.publishing.pictures.timelines import timeline_picture

FOR_TEMPLATES = {
    "contradiction_picture": contradiction_picture,
    "dispute_picture": dispute_picture,
    "lanes_picture": lanes_picture,
    "network_picture": network_picture,
    "timeline_picture": timeline_picture,
}
