//! Names made on demand from blocks and keys.

use crate::{Program, Side};
use std::fmt::Write;

/// The name of a member of one side of the program.
pub(crate) fn of(program: &Program, side: &Side, member: usize) -> String {
    let after = side.blocks.partition_point(|block| block.first as usize <= member);
    // Empty blocks share their first position with the next one.
    let block = side.blocks[..after].iter().rev().find(|block| !block.is_empty()).expect("every member has a block");
    let key = block.key(member - block.first as usize);
    let mut name = String::from(block.name);
    for (n, (axis, k)) in block.axes().iter().zip(key).enumerate() {
        let label = &program.labels(*axis)[*k as usize];
        let _ = write!(name, "{}{label}", if n == 0 { '[' } else { ',' });
    }
    name.push(']');
    name
}
