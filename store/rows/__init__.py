"""Rows of a shard, wherever they lie: snapshots, light records, edits."""
