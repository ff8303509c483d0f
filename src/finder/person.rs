//! The person that help is for: what was tapped and what was said.

use super::Who;
use super::brief::Brief;
use crate::catalogue::{Group, Role, Sex};

/// What is known of a person. Nothing is known of [`Person::default`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) sexes: u8,
    /// Sexes that are likely, but not said.
    likely: u8,
    roles: u8,
    pub(super) groups: u32,
    /// Youngest and oldest that the person may be.
    pub(super) age: Option<(u8, u8)>,
}

impl Person {
    pub(super) fn add(&mut self, who: Who) {
        match who {
            Who::Woman => self.sexes |= 1 << Sex::Women as u8,
            Who::Man => self.sexes |= 1 << Sex::Men as u8,
            Who::Trans => {
                self.sexes |= 1 << Sex::Trans as u8;
                self.add_group(Group::Lgbt);
            }
            Who::Child => self.add_age(0, 12),
            Who::Young => self.add_age(13, 17),
            Who::Older => {
                self.add_age(55, 120);
                self.add_group(Group::Older);
            }
            Who::Friend => self.add_role(Role::Supporter),
            Who::Deaf => self.add_group(Group::Deaf),
            Who::Disabled => self.add_group(Group::Disabled),
            Who::Lgbt => self.add_group(Group::Lgbt),
            Who::Migrant => self.add_group(Group::Migrant),
            Who::Parent => self.add_group(Group::Parent),
            Who::Harmer => self.add_role(Role::Harmer),
            Who::Professional => self.add_role(Role::Professional),
        }
    }

    /// Help is for somebody else, of this sex.
    pub(super) fn is_for(&mut self, who: Who) {
        self.sexes = 0;
        self.add(who);
    }

    /// A guess that raises, but never leaves anything out.
    pub(super) fn hint(&mut self, who: Who) {
        match who {
            Who::Woman => self.likely |= 1 << Sex::Women as u8,
            Who::Man => self.likely |= 1 << Sex::Men as u8,
            _ => {}
        }
    }

    /// The narrowest age counts; what contradicts it is not believed.
    pub(super) fn add_age(&mut self, from: u8, to: u8) {
        let (low, high) = self.age.unwrap_or((0, u8::MAX));
        if from.max(low) <= to.min(high) {
            self.age = Some((from.max(low), to.min(high)));
        }
    }

    pub(super) fn add_role(&mut self, role: Role) {
        self.roles |= 1 << role as u8;
    }

    pub(super) fn drop_role(&mut self, role: Role) {
        self.roles &= !(1 << role as u8);
    }

    pub(super) fn add_group(&mut self, group: Group) {
        self.groups |= 1 << group as u32;
    }

    pub(super) fn is(&self, role: Role) -> bool {
        self.roles >> role as u8 & 1 == 1
    }

    pub(super) fn in_group(&self, group: Group) -> bool {
        self.groups >> group as u32 & 1 == 1
    }

    /// True for somebody of whom nothing is known but, perhaps, that it happened to them.
    pub(super) fn is_anyone(&self) -> bool {
        let roles = self.roles & !(1 << Role::Survivor as u8);
        self.sexes == 0 && roles == 0 && self.groups == 0 && self.age.is_none()
    }

    /// Somebody who blames themselves for what was done to them is no harmer.
    pub(super) fn harms(&self) -> bool {
        self.is(Role::Harmer) && !self.is(Role::Survivor)
    }

    /// False for somebody who is grown up, by what they say.
    pub(super) fn may_be_young(&self) -> bool {
        let grown = [Group::Parent, Group::Older].iter().any(|group| self.in_group(*group));
        self.age.map_or(!grown && !self.is(Role::Supporter), |(youngest, _)| youngest < 18)
    }

    pub(super) fn is_child(&self) -> bool {
        self.age.is_some_and(|(_, oldest)| oldest < 13)
    }

    pub(super) fn is_minor(&self) -> bool {
        self.age.is_some_and(|(_, oldest)| oldest < 18)
    }

    /// The person's sex, if it was said, and if it was only hinted at.
    pub(super) fn sex(&self, sex: Sex) -> (bool, bool) {
        (self.sexes >> sex as u8 & 1 == 1, self.likely >> sex as u8 & 1 == 1)
    }

    /// False when the service does not take somebody of this sex or age.
    pub(super) fn may_go(&self, brief: Brief) -> bool {
        let takes = brief.sexes;
        // Trans people choose; which services take them is seldom written down.
        let trans = self.sex(Sex::Trans).0;
        if takes != 0 && takes & self.sexes != self.sexes && !trans {
            return false;
        }
        let Some((youngest, oldest)) = self.age else { return true };
        oldest >= brief.min_age && youngest <= brief.max_age
    }
}
