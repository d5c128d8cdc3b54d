//! Articles or outlets side by side.
