"""Words in the drawings: at the ends of a chart's lines and beside a bar."""

TARGET = "{figure} target"
AT_THIS_PACE = "{figure} at this pace"
