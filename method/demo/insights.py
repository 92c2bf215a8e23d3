"""What each person saw alone, the themes it made, and the direction chosen a night later."""

from __future__ import annotations

from store.documents.base import Document
from store.documents.prework import Insight, InsightsReview, Theme

from .days import MON, TUE, Days

WRITTEN = [
    ("mara", "theme-evening", "Two of three searches come when every clinic is closed. We sell to people who cannot buy."),
    ("mara", "theme-wait", "A fast page with a slow answer feels slower than a phone call."),
    ("jo", "theme-evening", "Nobody I asked knew that the clinic's own page had a booking link. It is below the map."),
    ("jo", "theme-wait", "People forgive a long wait for the visit. They do not forgive not knowing."),
    ("ines", "theme-town", "Every clinic that joined without our asking is within sight of one that had joined before."),
    ("ines", "theme-town", "The receptionist decides, not the doctor. We bring the doctor flowers."),
    ("tomas", "theme-wait", "Half of our errors are hours that were gone before the clinic said yes."),
    ("tomas", "theme-town", "One double booking in a town is known in every waiting room by noon."),
]  # fmt: skip


def insights(days: Days) -> list[Document]:
    found: list[Document] = [
        Insight(id=f"insight-{number}", person=person, theme=theme, text=text, on=days.week(0, MON))
        for number, (person, theme, text) in enumerate(WRITTEN, start=1)
    ]
    return [
        *found,
        Theme(
            id="theme-evening",
            title="The evening belongs to nobody",
            discussion="If the page works at nine at night it works for most. The rest can wait a cycle.",
        ),
        Theme(
            id="theme-wait",
            title="The wait after the click",
            discussion="Asking is easy now; hearing back is not. Whoever answers fast should be seen first.",
        ),
        Theme(
            id="theme-town",
            title="Towns, not clinics",
            discussion="Trust moves from clinic to clinic inside a town, and so does distrust.",
        ),
        InsightsReview(
            revealed_on=days.week(0, MON),
            direction=(
                "Make the evening work for patients, and go town by town with clinics: three next to each other "
                "before one far away."
            ),
            chosen_on=days.week(0, TUE),
        ),
    ]
