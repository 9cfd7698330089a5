"""The stages, in the order in which the pipeline runs them. They are plain functions over records and never import one another.

gather    bytes → Document               simulate  Model × Scenario → Run
read      Document → Reading             answer    question, Situation, Runs → Answer
link      Readings → Situation           weigh     Situation → views, contests, levers
model     weighed Situation → Model
"""

ORDER = ("gather", "read", "link", "weigh", "model", "simulate", "answer")
