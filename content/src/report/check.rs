//! What is not wrong enough to stop a build but must not be forgotten.

use crate::Project;
use crate::publish;

/// The warnings, a line each, and how many contacts are held.
#[must_use]
pub fn report_check(project: &Project) -> String {
    let contacts = project.services.iter().flat_map(|service| &service.contacts);
    let held = contacts.filter(|contact| !publish::contact(contact).is_shown()).count();
    let mut out: String =
        project.warnings.iter().map(|warning| format!("warning: {warning}\n")).collect();
    out.push_str(&format!("held: {held} contacts, see `cargo xtask report verify`\n"));
    out
}
