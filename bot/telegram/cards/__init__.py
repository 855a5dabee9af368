"""Values of the house as text for a chat.

answer · occupation (of a cited posting) · material (résumé and posting) · fit · told · letter ·
preparation · application · reminder · evidence (where a line stands)
"""
