"""What every stage may use on a text without changing an offset in it.

layout     lines, paragraphs, forced sentence borders     quotes      pairs of quotation marks
parser     the dependency parse                           duplicates  families of copied texts
normalize  comparison keys that keep their offsets
"""
