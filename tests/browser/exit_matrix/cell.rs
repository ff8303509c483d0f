//! The cells of the matrix: every circumstance of leaving, and which of them to try.

use super::covering::covering;
use waymark_tests::world::SANDBOX;

/// Where the widget stands. A plain frame with its rights, or none of the rules of a sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Inline,
    Button,
    Frame(Option<&'static str>),
    /// A frame within a frame of the partner's content system, which may not leave.
    Wrapped,
}

const PLACES: [Place; 8] = [
    Place::Inline,
    Place::Button,
    Place::Frame(Some(SANDBOX)),
    Place::Frame(Some("allow-scripts allow-top-navigation")),
    Place::Frame(Some("allow-scripts allow-top-navigation-by-user-activation")),
    Place::Frame(Some("allow-scripts allow-same-origin allow-popups allow-forms")),
    Place::Frame(None),
    Place::Wrapped,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    Click,
    Touch,
    Enter,
    Space,
    Shift,
    Escape,
}

const GESTURES: [Gesture; 6] = [
    Gesture::Click,
    Gesture::Touch,
    Gesture::Enter,
    Gesture::Space,
    Gesture::Shift,
    Gesture::Escape,
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    Untouched,
    Touched,
    Idle,
}

const BEFORE: [Before; 3] = [Before::Untouched, Before::Touched, Before::Idle];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    Widget,
    Page,
}

const FOCUS: [Focus; 2] = [Focus::Widget, Focus::Page];

/// How far the app has come. In this order, each in a world of its own: a browser keeps files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Its first script has not come.
    Early,
    /// Its module never comes.
    Hung,
    Ready,
    /// It has failed, as after a panic.
    Fallen,
}

pub(super) const PHASES: [Phase; 4] = [Phase::Early, Phase::Hung, Phase::Ready, Phase::Fallen];

#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub(super) place: Place,
    pub(super) gesture: Gesture,
    pub(super) before: Before,
    pub(super) focus: Focus,
    pub(super) phase: Phase,
}

impl Cell {
    fn of([place, gesture, before, focus, phase]: [usize; 5]) -> Self {
        Self {
            place: PLACES[place],
            gesture: GESTURES[gesture],
            before: BEFORE[before],
            focus: FOCUS[focus],
            phase: PHASES[phase],
        }
    }

    /// Why no browser can do this.
    fn senseless(self) -> Option<&'static str> {
        let loader = matches!(self.place, Place::Inline | Place::Button);
        match self.gesture {
            Gesture::Enter | Gesture::Space if self.focus == Focus::Page => {
                Some("Enter and Space press what is in focus: the link is not")
            }
            Gesture::Shift | Gesture::Escape if self.focus == Focus::Page && !loader => {
                Some("keys in a page without the loader are not heard by the frame in it")
            }
            _ => None,
        }
    }

    /// True where partners have done as they are told.
    pub(super) fn must_leave(self) -> bool {
        matches!(self.place, Place::Inline | Place::Button | Place::Frame(Some(SANDBOX)))
    }
}

/// The cells to try, by phase; prints what is left out because it makes no sense.
pub(super) fn cells() -> Vec<Cell> {
    let mut all = Vec::new();
    for n in 0..PLACES.len() * 6 * 3 * 2 * 4 {
        all.push([n / 144, n / 24 % 6, n / 8 % 3, n / 4 % 2, n % 4]);
    }
    all.retain(|&one| Cell::of(one).senseless().is_none());
    let picked = covering(&all, &[0, 1, 2], |cell| BEFORE[cell[2]] != Before::Idle);
    let mut cells: Vec<_> = picked.into_iter().map(Cell::of).collect();
    cells.sort_by_key(|cell| PHASES.iter().position(|&phase| phase == cell.phase));
    cells
}
