"""The frozen nouns of the product: no behaviour that waits, no vendor, no SQL, no Telegram.

identity · conversation · answer · claim · resume · posting · fit · letter · usage
"""
