from firsthand.jobs.timetable import Periodic

TIMETABLE = [Periodic("trial.beat", 1)]
