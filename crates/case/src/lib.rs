//! placeholder while the skeleton resolves
