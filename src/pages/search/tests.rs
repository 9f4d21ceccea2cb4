//! What can be found, and what cannot.
