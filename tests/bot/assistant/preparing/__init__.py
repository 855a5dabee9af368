"""Preparing for one application."""
