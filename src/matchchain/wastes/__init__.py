"""Which waste is a code or a name, is it hazardous, and what must be asked?

Lists are data beside the code: the European list of waste, the national list of hazardous wastes of 2021 with its
exemptions, the US codes D, F and K, the form of the Chinese solid waste codes, and our own table of waste names.
"""

from matchchain.wastes.entry import LISTS, Entry, Kind, ListName
from matchchain.wastes.exemptions import Exemption, Stage, all_exemptions, exemptions
from matchchain.wastes.forms import canonical
from matchchain.wastes.judging import Basis, CodeJudgement, Hazard, judge_code
from matchchain.wastes.jurisdictions import PACKS, Jurisdiction, Pack
from matchchain.wastes.lists import class_of, codes, find, printed, worded
from matchchain.wastes.mentions import Known, Mention, read_codes
from matchchain.wastes.name_class import NameClass
from matchchain.wastes.names import Status
from matchchain.wastes.naming import class_by_name
from matchchain.wastes.roles import Role, role_at

__all__ = [
    "LISTS", "PACKS", "Basis", "CodeJudgement", "Entry", "Exemption", "Hazard", "Jurisdiction", "Kind", "Known",
    "ListName", "Mention", "NameClass", "Pack", "Role", "Stage", "Status", "all_exemptions", "canonical",
    "class_by_name", "class_of", "codes", "exemptions", "find", "judge_code", "printed", "read_codes", "role_at",
    "worded",
]  # fmt: skip
