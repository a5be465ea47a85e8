"""What in a sentence is a claim, whose it is, who contests it, and how much it is worth checking."""
