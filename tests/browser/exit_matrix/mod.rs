//! Leaving, in every circumstance that a partner's page or a person can bring about: where the
//! widget stands and with which rights, how one asks for the exit, what was touched before, where
//! the focus is, and how far the app has come. Each cell ends away, or blank with one focused link;
//! where partners do as they are told, always away. Never does what was read stay.
//!
//! All triples of place, gesture and touch are tried (but "idle" only in pairs: it takes 7 seconds
//! each), and all pairs of all five. What cannot be driven is printed.

mod cell;
mod covering;
mod drive;

use crate::everywhere;
use cell::{PHASES, Phase, cells};
use drive::{End, run};
use std::collections::BTreeMap;
use std::io::Write;
use waymark_tests::servers::widget::Fault;
use waymark_tests::world::World;

#[test]
fn every_cell_ends_away_or_blank_with_one_link() {
    let cells = cells();
    everywhere(|w| {
        let mut ends: BTreeMap<End, usize> = BTreeMap::new();
        let mut undriven = Vec::new();
        for phase in PHASES {
            let w = World::around(w.tab.clone());
            match phase {
                Phase::Early => w.widget.breaks(".js", Fault::Hang),
                Phase::Hung => w.widget.breaks(".wasm", Fault::Hang),
                Phase::Ready | Phase::Fallen => {}
            }
            // The loader is no part of the app.
            w.widget.spares("/embed.js");
            for cell in cells.iter().filter(|cell| cell.phase == phase) {
                eprintln!("{cell:?}");
                let end = run(&w, *cell);
                assert!(end != End::Blank || !cell.must_leave(), "stays, blank: {cell:?}");
                *ends.entry(end).or_default() += 1;
                if end == End::Undriven {
                    undriven.push(cell);
                }
            }
        }
        // Straight to the terminal: the test harness keeps what passing tests print.
        let mut out = std::io::stderr();
        writeln!(out, "exit matrix in {:?}: {ends:?} of {}", w.tab.engine, cells.len())
            .unwrap_or_default();
        for cell in undriven {
            writeln!(out, "  NOT PROVEN in {:?}, not drivable: {cell:?}", w.tab.engine)
                .unwrap_or_default();
        }
    });
}
