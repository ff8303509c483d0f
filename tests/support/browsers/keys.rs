//! Keys by their names: `"Shift Shift Shift"`, `"Shift+Tab"`, `"a b Enter"`.

use fantoccini::actions::{ActionSequence, InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// The strokes as one action: chords in order, each pressed from left to right and released.
pub(super) fn strokes(text: &str) -> ActionSequence {
    let mut actions = KeyActions::new("keyboard".into());
    for chord in text.split_whitespace() {
        let keys: Vec<char> = chord.split('+').map(key).collect();
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
    }
    actions.into()
}

/// A text, letter by letter.
pub(super) fn typed(text: &str) -> ActionSequence {
    let keys = KeyActions::new("keyboard".into());
    let press = |keys: KeyActions, value| {
        keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
    };
    text.chars().fold(keys, press).into()
}

fn key(name: &str) -> char {
    let key = match name {
        "Shift" => Key::Shift,
        "Escape" => Key::Escape,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Control" => Key::Control,
        "Delete" => Key::Delete,
        "PageDown" => Key::PageDown,
        "End" => Key::End,
        "Home" => Key::Home,
        "Down" => Key::Down,
        "Up" => Key::Up,
        "Space" => return ' ',
        other => return other.chars().next().unwrap_or(' '),
    };
    key.into()
}
