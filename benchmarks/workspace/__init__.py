"""What it costs to work in the workspace."""
