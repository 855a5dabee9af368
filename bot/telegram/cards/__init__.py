"""Values of the house as text for a chat.

answer · material (résumé and posting) · fit · letter · evidence (where a line stands)
"""
