"""The frozen nouns of the product: no behaviour that waits, no vendor, no SQL, no Telegram.

identity · conversation · answer · claim · resume · dropped (a model's value that the text does not
hold) · told · posting · fit · letter · style · preparation · application · reminder · usage
"""
