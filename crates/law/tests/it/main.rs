//! The law crate from outside: the facts keep the schema, and situations give the duties that they should.

mod facts;
