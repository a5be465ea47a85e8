"""The event stream: what changes in a project, told to those who look at it, while they look.

A request for it passes through Django like any other, on a thread: who asks, what they see and what they have missed is
answered there (`api/events.py`). The answer is then kept open on the event loop (`serving.py`), without a thread and
without a connection to the database. One task a process (`hub.py`) hears the bell, reads what is new once for
everybody, on one thread (`looking.py`), and gives each reader (`reader.py`) what is theirs to see.
"""
