from firsthand.guidelines.models.acknowledgement import Acknowledgement
from firsthand.guidelines.models.clause import Clause, ClauseText
from firsthand.guidelines.models.guideline import Guideline
from firsthand.guidelines.models.version import ChangeClass, Version, VersionText

__all__ = ["Acknowledgement", "ChangeClass", "Clause", "ClauseText", "Guideline", "Version", "VersionText"]
