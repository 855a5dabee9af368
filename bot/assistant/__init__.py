"""What the product can do. It knows no Telegram, no SQL and no vendor.

reading/     a file, a link or a text becomes a résumé or a posting
answering/   a question becomes an answer with citations
fit/         a résumé is held against a posting
letters/     a cover letter is written, revised, checked, exported
preparing/   a tailored résumé, three answers, an interview sheet
grounding/   claims are held against the lines they rest on
memory (which turns a model sees, what is kept of the rest) · metering (what the model may cost) ·
reminding (when a deadline is reminded of)
"""
