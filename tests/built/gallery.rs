//! The page of all parts shows all that the stylesheet draws.

use std::collections::BTreeSet;

/// The names of classes in the selectors of a stylesheet.
fn styled(style: &str) -> BTreeSet<&str> {
    let selectors = style.split('{').map(|part| part.rsplit(['}', ';']).next().unwrap_or_default());
    selectors
        .flat_map(|selector| selector.split('.').skip(1))
        .map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '-').next().unwrap_or(""))
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn every_class_of_the_stylesheet_is_shown_in_the_gallery() {
    let folder = super::dist().join("gallery");
    for lang in super::languages() {
        let name = lang.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let page = super::read(&folder.join(format!("{name}.html")));
        let classes = page.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let shown: BTreeSet<&str> = classes.flat_map(str::split_whitespace).collect();
        let styled = styled(super::between(&page, "<style>", "</style>"));
        assert!(styled.len() > 30, "{styled:?}");
        let missing: Vec<_> = styled.difference(&shown).collect();
        assert!(missing.is_empty(), "{name}: styled but not shown (or not used): {missing:?}");
    }
}
