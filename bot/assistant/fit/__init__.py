"""A résumé held against a posting, requirement by requirement.

fitting (the table) → assessment (one requirement) → facets (the things it asks for) → years and
fields · naming · education, levels and subjects · permits and particulars · speaking · leading ·
abilities, deeds and compounds (general words) · related (other words) → person (the résumé as these
see it); score (the number).
asking (which gaps the user is asked about) · answering (what they say to it).
"""
