//! Whom help is for, as tapped.

/// A person, as the finder's buttons and the command line name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// A trans or non-binary person.
    Trans,
    /// A child under 13.
    Child,
    /// Somebody of 13 to 17.
    Young,
    /// An older person.
    Older,
    /// A friend, relative, neighbour, colleague of the person it happens to.
    Friend,
    /// A Deaf person.
    Deaf,
    /// A disabled person.
    Disabled,
    /// Somebody lesbian, gay, bi, trans or queer.
    Lgbt,
    /// Somebody whose visa is a worry.
    Migrant,
    /// A mother, father or carer of a child.
    Parent,
    /// Somebody who hurts others.
    Harmer,
    /// Somebody who works with people.
    Professional,
}

impl Who {
    /// Everybody, in the order of the buttons.
    pub const ALL: &'static [Self] = &[
        Self::Woman,
        Self::Man,
        Self::Trans,
        Self::Child,
        Self::Young,
        Self::Older,
        Self::Friend,
        Self::Deaf,
        Self::Disabled,
        Self::Lgbt,
        Self::Migrant,
        Self::Parent,
        Self::Harmer,
        Self::Professional,
    ];

    /// The name on the command line and in vocabulary files, such as `man`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        const NAMES: &[&str] = &[
            "woman",
            "man",
            "trans",
            "child",
            "young",
            "older",
            "friend",
            "deaf",
            "disabled",
            "lgbt",
            "migrant",
            "parent",
            "harmer",
            "professional",
        ];
        NAMES[self as usize]
    }

    /// The person with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|who| who.name() == name)
    }
}
