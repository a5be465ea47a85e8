"""Django's own admin. (Themed, searchable and safe for labels with the issue on review.)"""
