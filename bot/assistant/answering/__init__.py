"""From a question to an answer that can be shown. Start with ``ask``, the recipe.

What is asked: ``languages`` puts a question into English · ``standalone`` makes a follow-up a
question of its own · ``following`` tells whether it is one · ``subject`` says what "it" means ·
``aims`` reads wishes ("I want to become …") · ``comparing`` searches for both of two roles.
Answered by a writer: ``writing`` checks sentence by sentence, with ``citing`` (marks) and
``grounded`` (each sentence against what it cites) · ``speaking`` says checked sentences in the
user's language · ``partial`` says what quotes do not tell · ``abstaining`` what the library lacks ·
``missing_role`` which role it does not describe.
Answered in code: ``counting`` and ``counted`` over postings, from ``posting_facts`` ·
``role_counting`` and ``role_pay`` over roles · ``posting_questions`` from one posting's fields ·
``readiness`` says how a user fits · ``demand`` counts who else asks for what is missing.
Beside it: ``suggesting`` and ``topics`` offer what can be asked next · ``titles`` names occupations
of cited postings · ``wording`` and ``wordings/`` have the words that no model wrote.
"""
