"""How far apart furniture stands, in millimetres: the one place for such numbers.

"usual" is what hotels and event houses in Viet Nam commonly lay; no law prescribes it. What must
not come in: anything that a user sets for one hall (`hall_parameters`).
"""

THEATRE_PITCH = 550  # chair to chair in a row; usual: 500-600
THEATRE_ROW = 900  # row to row; usual: 850-1000
AISLE = 1200  # walking ways; usual for two people abreast and for evacuation: 1200 or more
BLOCK_GAP = 400  # between two delegations' blocks: shows where one ends; nobody walks there
WHEELCHAIR_WIDTH = 750  # a wheelchair is up to 700 wide; with 1000 from one to the next
WHEELCHAIR_DEPTH = 1200  # the length of a wheelchair with its rider; usual
WHEELCHAIR_PITCH = 1000
WHEELCHAIR_ROW = 1500
WHEELCHAIR_AT_TABLE = (640, 700)  # usual width; behind the edge, the knees are under the table

CLASSROOM_PITCH = 650  # of table for each; usual: 600-700
CLASSROOM_TABLE = 500  # deep; usual: 450-600
CLASSROOM_ROW = 1500  # row to row; usual: 1400-1600
CLASSROOM_GAP = 200  # between two tables of a row without an aisle

TABLE_PITCH = 750  # of a conference table for each principal; usual: 700-900
TABLE_DEPTH = 600  # one-sided conference and head tables; usual: 600-800
TALKS_TABLE = 1400  # across, people opposite each other; usual: 1200-1600
BOARD_PITCH = 700  # usual: 650-750
OPEN_MIDDLE = 3000  # across the inside of a U or hollow square at least; usual: 3000 or more
TABLE_TO_CHAIR = 300  # table's edge to the middle of the chair: 50 and half a chair
SECOND_ROW = 850  # principal to the chair behind: room to get up; usual: 800-900

ARMCHAIR = 800  # wide and deep; usual: 750-900
ARMCHAIR_PITCH = 950
TEA_TABLE = 600  # between the two heads; usual: 500-600
LOW_TABLE = 500  # before the arms of a sitting room; usual: 450-600
LOW_TABLE_GAP = 250  # between the knees and the low table
SITTING_ARM = 2400  # from the middle line to each arm: about 4 m between the knees
SITTING_CORNER = 1100  # from the heads' middle down to the first armchair's edge

DINNER_PITCH = 650  # of a long dining table for each; usual: 600-700
DINNER_TABLE = 1000  # across; usual: 900-1200
DINNER_GAP = 1200  # chair back to chair back between two long tables: two may pass

ROUND_LEAST = 900  # smallest round table
ROUND_EACH = 150  # diameter for one seat more: 8 at 1500, 10 at 1800 (usual sizes)
ROUND_FIRST = 300
ROUND_EDGE = 180  # diameter for each at larger tables: 565 of the edge; usual: 550-600
ROUND_GAP = 700  # chair back to chair back: a waiter passes; usual: 600-900
HONOUR_GAP = 500  # more room behind the tables of honour

STAGE_LEAST = 6000  # wide; usual
STAGE_DEPTH = 4000  # usual: 3000-5000
HEAD_FROM_EDGE = 900  # stage's edge to the front of the head table; usual: 800-1000
STAGE_MARGIN = 1200  # beside and behind the head table: a walking way
FRONT_GAP = 2000  # stage to the first row; usual: 1800-2500
BEFORE_HEAD = 3000  # free floor before a head table with nobody opposite
SIDE_GAP = 1200  # walls: a walking way
BACK_GAP = 1500  # doors: they open, people gather
LECTERN = (700, 500)  # wide, deep; usual
DOOR = (1600, 200)  # double door; usual
DOOR_PITCH = 2600
SCREEN = (3000, 200)
SCREEN_PITCH = 3400
