//! The closed vocabularies of the data, and what people type mapped onto them.
//!
//! Names in data files and on the command line are the variants in kebab case.

use super::layout::{Layout, Reader, Writer};
use serde::{Deserialize, Serialize};

/// Declares a closed vocabulary: an enum with its names in data files, in one place.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$item_meta:meta])* $item:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$item_meta])* #[serde(rename = $text)] $item,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$item,)+];

            /// The name in data files and on the command line.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$item => $text,)+ }
            }

            /// The value with this name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.name() == name)
            }
        }

        impl Layout for $name {
            fn read(from: &mut Reader) -> Self {
                match Self::ALL.get(from.number() as usize) {
                    Some(value) => *value,
                    None => {
                        from.spoil();
                        Self::ALL[0]
                    }
                }
            }
            fn write(&self, out: &mut Writer) {
                out.number(*self as u32);
            }
        }
    };
}

vocabulary! {
    /// What a service helps with, and what a person may need.
    Need {
        /// In danger now.
        Emergency = "emergency",
        /// Somebody to talk to, advice about abuse, safety planning.
        Talk = "talk",
        /// A refuge, or leaving to a place the other person does not know.
        Refuge = "refuge",
        /// A home, homelessness, tenancy.
        Housing = "housing",
        /// Locks, alarms, staying in one's own home.
        HomeSecurity = "home-security",
        /// Reporting to the police, Clare's Law.
        Police = "police",
        /// Court orders, family court, legal aid, rights.
        Legal = "legal",
        /// Money, debt, benefits, things for a home.
        Money = "money",
        /// Visa, no recourse to public funds.
        Immigration = "immigration",
        /// Rape, sexual assault, sexual abuse.
        SexualViolence = "sexual-violence",
        /// Sexual or other abuse in one's own childhood.
        ChildhoodAbuse = "childhood-abuse",
        /// Stalking and harassment.
        Stalking = "stalking",
        /// Phones, accounts, trackers, image sharing.
        Online = "online",
        /// Honour-based abuse, forced marriage, FGM.
        Honour = "honour",
        /// Help for a child or about a child.
        Children = "children",
        /// A child or teenager who hurts a parent.
        ChildToParent = "child-to-parent",
        /// Relationships and abuse between young people.
        YoungRelationship = "young-relationship",
        /// Counselling, groups, getting better.
        Recovery = "recovery",
        /// Injuries, health, pregnancy.
        Health = "health",
        /// Suicide, self-harm, a mental-health crisis.
        Suicide = "suicide",
        /// Drink and drugs.
        Substances = "substances",
        /// A pet to be kept safe.
        Pets = "pets",
        /// One's own harmful behaviour.
        Behaviour = "behaviour",
        /// Someone has died.
        Bereavement = "bereavement",
        /// Supporting somebody else.
        Supporting = "supporting",
        /// Abuse or neglect of an adult with care needs.
        Care = "care",
        /// Trafficking, exploitation, slavery.
        Exploitation = "exploitation",
        /// Work, employer.
        Work = "work",
        /// School, college, university.
        School = "school",
        /// Information in other languages or formats.
        Translation = "translation",
    }
}

vocabulary! {
    /// In which part a person comes.
    Role {
        /// It happens, or happened, to them.
        Survivor = "survivor",
        /// They worry about somebody else.
        Supporter = "supporter",
        /// They hurt somebody and want to stop, or must.
        Harmer = "harmer",
        /// They work with people.
        Professional = "professional",
        /// They lost somebody.
        Bereaved = "bereaved",
    }
}

vocabulary! {
    /// Whom a service takes by sex.
    Sex {
        /// Women and girls.
        Women = "women",
        /// Men and boys.
        Men = "men",
        /// Trans and non-binary people, where a source says so.
        Trans = "trans",
    }
}

vocabulary! {
    /// Groups of people that a service knows well, or takes only.
    Group {
        /// Deaf people and users of sign language.
        Deaf = "deaf",
        /// Disabled people, long illness.
        Disabled = "disabled",
        /// People with a learning disability or autism.
        LearningDisability = "learning-disability",
        /// Lesbian, gay, bi, trans and queer people.
        Lgbt = "lgbt",
        /// Older people.
        Older = "older",
        /// Black, Asian and minority ethnic people.
        Minoritised = "minoritised",
        /// South Asian people.
        SouthAsian = "south-asian",
        /// Eastern European people.
        EasternEuropean = "eastern-european",
        /// Polish people.
        Polish = "polish",
        /// Lithuanian people.
        Lithuanian = "lithuanian",
        /// Gypsies, Roma and Travellers.
        Traveller = "traveller",
        /// Jewish people.
        Jewish = "jewish",
        /// Muslim people.
        Muslim = "muslim",
        /// People whose visa gives no right to benefits, or who are on a partner's visa.
        Migrant = "migrant",
        /// Parents and carers.
        Parent = "parent",
        /// Pregnant people.
        Pregnant = "pregnant",
        /// Students.
        Student = "student",
        /// People in a refuge.
        InRefuge = "in-refuge",
        /// Carers, and people cared for.
        Carer = "carer",
        /// People in contact with the police or courts over what was done to them.
        Reported = "reported",
    }
}

vocabulary! {
    /// What sort of service it is.
    Kind {
        /// Emergency services.
        Emergency = "emergency",
        /// A national or local helpline.
        Helpline = "helpline",
        /// Workers in the area.
        LocalSupport = "local-support",
        /// After rape or sexual abuse.
        SexualViolence = "sexual-violence",
        /// Refuges and housing.
        RefugeHousing = "refuge-housing",
        /// For children and young people.
        ChildrenYoungPeople = "children-young-people",
        /// For men.
        Men = "men",
        /// For LGBT+ people.
        Lgbt = "lgbt",
        /// For minoritised communities.
        MinoritisedCommunities = "minoritised-communities",
        /// For Deaf and disabled people.
        DeafDisabled = "deaf-disabled",
        /// For older people.
        OlderPeople = "older-people",
        /// Stalking.
        Stalking = "stalking",
        /// Law and rights.
        LegalRights = "legal-rights",
        /// Money and things.
        MoneyPractical = "money-practical",
        /// Health.
        Health = "health",
        /// Groups and recovery.
        GroupsRecovery = "groups-recovery",
        /// For friends and family.
        FriendsFamily = "friends-family",
        /// For people who harm.
        BehaviourChange = "behaviour-change",
        /// Schools, universities, work.
        EducationWorkplace = "education-workplace",
    }
}

/// What people type, and what they mean by it.
///
/// The phrases of the catalogue's language and of English, normalised as `finder` normalises what
/// is typed. They lie together by what they mean: that is smaller and quicker to read than one by
/// one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lexicon {
    /// (meanings as indices into `meanings`, phrases that have all of them, one a line, sorted).
    pub groups: Vec<(Vec<u16>, String)>,
    /// Every meaning that occurs, as its name in the vocabulary files, such as `need.refuge`;
    /// sorted.
    pub meanings: Vec<String>,
}

impl Lexicon {
    /// Every phrase with its meanings.
    pub fn phrases(&self) -> impl Iterator<Item = (&str, &[u16])> {
        self.groups
            .iter()
            .flat_map(|(means, phrases)| phrases.split('\n').map(move |phrase| (phrase, &**means)))
    }
}

impl Layout for Lexicon {
    fn read(from: &mut Reader) -> Self {
        let meanings = Layout::read(from);
        let lists: Vec<Vec<u16>> = Layout::read(from);
        let groups = lists.into_iter().map(|means| (means, from.lines())).collect();
        Self { groups, meanings }
    }
    fn write(&self, out: &mut Writer) {
        self.meanings.write(out);
        let lists: Vec<Vec<u16>> = self.groups.iter().map(|(means, _)| means.clone()).collect();
        lists.write(out);
        self.groups.iter().for_each(|(_, phrases)| out.lines(phrases));
    }
}
