"""Objectives and key results, drafted beside the coach."""
