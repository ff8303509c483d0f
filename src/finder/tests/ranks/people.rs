//! For whom a service is there.

use super::*;

#[test]
fn services_for_ones_own_sex_stand_higher_and_for_the_other_lower() {
    assert!(raises("debt man ", of_sex(Sex::Men)));
    assert!(raises("debt woman ", of_sex(Sex::Women)));
    assert!(raises("debt trans ", of_sex(Sex::Trans)));
    assert!(raises("debt wife ", of_sex(Sex::Men)), "likely a man");
    assert!(lowers("debt ", of_sex(Sex::Women)));
    assert!(lowers("debt ", of_sex(Sex::Men)));
    let both = |one: &mut Service| one.sex = vec![Sex::Women, Sex::Trans];
    assert!(raises("debt woman ", both));
    assert!(lowers("debt ", both));
    // Men have few services of their own, women many.
    let men = words("debt man ");
    assert!(leads(&men, of_sex(Sex::Men), of_group(Group::Lgbt, false)));
    assert!(leads(&words("debt man gay "), of_sex(Sex::Men), of_group(Group::Lgbt, false)));
    assert!(leads(&words("debt woman gay "), of_group(Group::Lgbt, false), of_sex(Sex::Women)));
    assert!(leads(&words("debt "), of_sex(Sex::Women), reached(&[])), "they are for most");
    let unsaid = words("debt ");
    assert!(leads(&unsaid, of_sex(Sex::Women), of_sex(Sex::Men)));
    assert!(leads(&words("debt wife "), as_it_is, of_sex(Sex::Women)));
    assert!(leads(&words("debt trans man "), of_sex(Sex::Men), of_sex(Sex::Women)));
    assert!(leads(&words("debt wife "), reached(&[]), of_sex(Sex::Women)));
}

#[test]
fn services_for_ones_own_group_stand_higher_and_those_for_others_only_lower() {
    assert!(raises("debt gay ", of_group(Group::Lgbt, false)));
    assert!(raises("debt gay ", of_group(Group::Lgbt, true)));
    assert!(lowers("debt ", of_group(Group::Lgbt, true)));
    assert!(!lowers("debt ", of_group(Group::Lgbt, false)), "it takes everybody");
    let two = |one: &mut Service| one.groups = vec![Group::Lgbt, Group::Migrant];
    assert!(leads(&words("debt gay visa "), two, of_group(Group::Lgbt, false)));
    // Most people are parents.
    assert!(raises("debt parent ", of_group(Group::Parent, false)));
    let query = words("debt gay parent ");
    assert!(leads(&query, of_group(Group::Lgbt, false), of_group(Group::Parent, false)));
    let both = |one: &mut Service| one.groups = vec![Group::Lgbt, Group::Parent];
    assert!(leads(&query, both, of_group(Group::Lgbt, false)));
    // The language outweighs the group: whoever is spoken to is not a stranger.
    let polish = |one: &mut Service| {
        (one.groups, one.groups_only) = (vec![Group::Polish], true);
        one.languages = vec!["pl".into()];
    };
    assert!(raises("debt in polish ", polish));
}

#[test]
fn deaf_people_are_shown_first_who_signs_then_who_writes() {
    let signs = reached(&[Channel::Phone, Channel::Bsl]);
    let writes = reached(&[Channel::Phone, Channel::Text]);
    assert!(raises("debt deaf ", &signs));
    assert!(raises("debt deaf ", |one| one.languages.push("bfi".into())));
    assert!(raises("debt deaf ", &writes));
    assert!(leads(&words("debt deaf "), &signs, &writes));
    for channel in [Channel::Chat, Channel::Email, Channel::Web] {
        assert!(raises("debt deaf ", reached(&[Channel::Phone, channel])), "{channel:?}");
    }
    assert!(!raises("debt ", signs) && !raises("debt ", writes));
}

#[test]
fn children_and_young_people_are_shown_first_what_is_there_for_them() {
    let line = |one: &mut Service| one.max_age = 18;
    let kind = |one: &mut Service| one.kind = Kind::ChildrenYoungPeople;
    for age in ["im 12 ", "im 17 "] {
        assert!(raises(&format!("kids {age}"), line), "{age}");
        assert!(raises(&format!("kids {age}"), kind), "{age}");
        assert!(leads(&words(&format!("kids {age}")), line, kind), "{age}: those for them only");
    }
    // Even before what fits them well otherwise, but is for grown-ups.
    let adults = |one: &mut Service| {
        one.area = Coverage::Local(Districts(0b01));
        one.groups = vec![Group::Lgbt, Group::Migrant];
    };
    let text = |one: &mut Service| {
        adults(one);
        reached(&[Channel::Text])(one);
    };
    let here = |typed: &str| Query { place: Place::In(0), ..words(typed) };
    assert!(leads(&here("kids gay im 17 "), kind, adults));
    assert!(leads(&here("kids gay visa by text im 17 "), kind, text));
    let helps = |one: &mut Service| one.needs = vec![Need::Money, Need::Suicide];
    assert!(leads(&words("debt im 17 "), line, helps));
    for typed in ["debt ", "debt im 30 "] {
        assert!(lowers(typed, kind), "{typed}");
        assert!(lowers(typed, |one| one.max_age = 25), "{typed}");
    }
    assert!(lowers("debt im 24 ", |one| one.max_age = 25), "for children nobody asked");
    assert!(!lowers("kids ", kind), "a parent may call");
    assert!(!lowers("kids parent ", kind));
    assert!(lowers("kids parent ", line), "but not where only the child can");
    assert!(!lowers("kids ", line), "it may be the child that writes");
}

#[test]
fn services_for_ones_part_stand_higher() {
    let for_all = with_roles(Role::ALL);
    for (typed, role) in [
        ("debt was murdered ", Role::Bereaved),
        ("debt my client ", Role::Professional),
        ("debt my friend ", Role::Supporter),
        ("debt i hit ", Role::Harmer),
        ("debt ", Role::Survivor),
        ("debt hits me ", Role::Survivor),
    ] {
        let others: Vec<Role> = Role::ALL.iter().copied().filter(|one| *one != role).collect();
        assert!(leads(&words(typed), &for_all, with_roles(&others)), "{typed}");
    }
    let survivors = with_roles(&[Role::Survivor]);
    assert!(leads(&words("debt "), &survivors, with_roles(&[Role::Supporter, Role::Bereaved])));
    assert!(leads(&words("debt my friend "), with_roles(&[Role::Supporter]), &survivors));
    let harmers = with_roles(&[Role::Survivor, Role::Harmer]);
    assert!(!leads(&words("debt hits me "), &harmers, &survivors));
    // Whose part is missing is worse off than whose number is.
    let professionals = with_roles(&[Role::Survivor, Role::Professional]);
    let mute = |one: &mut Service| one.contacts.clear();
    assert!(leads(&words("debt my client "), mute, &survivors), "and the other knows the part");
    assert!(leads(&words("debt my client "), professionals, &survivors));
}

#[test]
fn who_asks_whether_they_harm_is_shown_help_to_stop_below_help_for_themselves() {
    let stop = with_roles(&[Role::Harmer]);
    let query = words("am i the abuser hits me debt ");
    assert!(leads(&query, with_roles(&[Role::Survivor]), &stop));
    assert!(leads(&query, &stop, with_roles(&[Role::Bereaved])));
    assert!(leads(&query, &stop, reached(&[])), "it is near all the same");
}

#[test]
fn a_child_is_shown_first_what_is_there_for_those_it_happens_to() {
    let line = |one: &mut Service| one.max_age = 18;
    let supporters = |one: &mut Service| {
        one.max_age = 18;
        one.roles = vec![Role::Supporter];
    };
    assert!(leads(&words("kids im 12 "), line, supporters));
}

#[test]
fn who_speaks_ones_language_stands_first_then_who_finds_interpreters() {
    let speaks = |one: &mut Service| one.languages.push("pl".into());
    let finds = |one: &mut Service| one.interpreters = true;
    assert!(raises("debt in polish ", speaks));
    assert!(raises("debt in polish ", finds));
    assert!(leads(&words("debt in polish "), speaks, finds));
    assert!(!raises("debt ", speaks) && !raises("debt ", finds), "nobody asked for it");
    assert!(!raises("debt ", |one| one.languages.clear()), "all speak English");
}

#[test]
fn in_a_catalogue_of_another_language_who_speaks_it_stands_first() {
    let lead = |high: &dyn Fn(&mut Service), low: &dyn Fn(&mut Service), typed: &str| {
        let polish = |services: [Service; 2]| {
            let words: &[(&str, &[&str])] = &[("need.money", &["debt"]), ("lang.ur", &["urdu"])];
            Catalogue { services: services.to_vec(), ..catalogue("pl", words) }
        };
        let (mut one, mut other) = (plain(), plain());
        high(&mut one);
        low(&mut other);
        ask(&polish([other, one]), &words(typed)).services[0].index == 1
    };
    let speaks: &dyn Fn(&mut Service) = &|one| one.languages.push("pl".into());
    let urdu: &dyn Fn(&mut Service) = &|one| one.languages.push("ur".into());
    let finds: &dyn Fn(&mut Service) = &|one| one.interpreters = true;
    assert!(lead(speaks, &as_it_is, "debt "));
    assert!(lead(finds, &as_it_is, "debt "));
    assert!(lead(speaks, finds, "debt "));
    assert!(lead(urdu, speaks, "debt urdu "), "the language that is asked for counts more");
    assert!(!lead(urdu, &as_it_is, "debt "));
}
