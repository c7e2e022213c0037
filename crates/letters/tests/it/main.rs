//! Letters from facts to files.
mod support;
mod pages;
