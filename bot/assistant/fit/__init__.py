"""A résumé held against a posting, requirement by requirement.

fitting (the table) → assessment (one requirement) → years · naming · education · permits · speaking
· abilities · leading · related (what one requirement can ask for) → person (the résumé as these see
it); score (the number); particulars (what makes a permit the one asked for).
"""
