"""Everything that happens by itself, and when. Cron text is in the company's own time zone; a number is in seconds."""

from firsthand.jobs.timetable import Periodic

TIMETABLE = [
    Periodic("jobs.sweep", "17 3 * * *"),
    Periodic("notifications.sweep", "27 3 * * *"),
    Periodic("links.sweep", "7 3 * * *"),
    Periodic("jobs.clear_sessions", "37 3 * * *"),
    Periodic("stories.sweep_pictures", "57 3 * * *"),
    Periodic("stories.announce_live", 60),
    Periodic("stories.remind_approvers", 900),
    Periodic("stories.poll_sources", 300),
    Periodic("stories.sweep_previews", "52 3 * * *"),
    Periodic("stories.rebuild_search", "57 2 * * *"),
    Periodic("insights.roll_up", 300),
    Periodic("insights.recount", "47 3 * * *"),
]
