//! Random numbers that belong to a gate and a run, and to nothing else: another gate, another order of rows or another
//! scenario leaves them as they are, so that scenarios are compared on the same draws.
//!
//! They are the output of BLAKE3, keyed with the seed and extended from the gate's id: sixteen bytes for each run.

use blake3::{Hasher, OutputReader};

/// What all draws begin with. Written with every result.
pub const SEED: u64 = 2030;

/// Bytes of one run.
const BYTES: u64 = 16;

/// The draws of one gate.
#[derive(Clone, Debug)]
pub struct Draws(OutputReader);

impl Draws {
    /// The draws that belong to an id.
    pub fn of(seed: u64, id: &str) -> Self {
        let key = blake3::derive_key("longpole 2026 draws of gates", &seed.to_le_bytes());
        Self(Hasher::new_keyed(&key).update(id.as_bytes()).finalize_xof())
    }

    /// Two numbers of a run, each above 0 and below 1.
    pub fn at(&mut self, run: u64) -> [f64; 2] {
        let mut bytes = [0; BYTES as usize];
        self.0.set_position(run * BYTES);
        self.0.fill(&mut bytes);
        let (first, second) = bytes.split_at(8);
        [first, second].map(|half| {
            let number = u64::from_le_bytes(half.try_into().expect("eight bytes"));
            // The middle of one of 2^53 equal parts.
            ((number >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
        })
    }
}
