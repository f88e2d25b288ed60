//! The program: parses arguments, opens the window or runs a subcommand.

fn main() {}
