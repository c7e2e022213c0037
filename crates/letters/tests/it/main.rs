//! Letters from facts to files: what they say, that everybody gets their own and nobody else's, and that nothing is left blank.
mod files;
mod pages;
mod support;
mod words;
