from firsthand.people.models.audience import Audience, AudienceTerm
from firsthand.people.models.team import Team
from firsthand.people.models.user import RoleGrant, User

__all__ = ["Audience", "AudienceTerm", "RoleGrant", "Team", "User"]
