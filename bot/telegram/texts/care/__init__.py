"""What is said to someone in distress, angry, in doubt, or who wishes what we do not do."""
