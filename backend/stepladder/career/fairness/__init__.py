"""How groups of people fare on the ladders, told so that nothing can be worked out about any one of them.

``people`` are rows that live only while a command runs. ``counting`` counts them, ``disclosure`` decides which counts
may be told, ``audit`` plays the outsider who tries to undo that, and ``report`` makes every figure of what is told.
"""
