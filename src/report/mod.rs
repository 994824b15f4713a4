//! problems -> terminal, JSON, CI formats
