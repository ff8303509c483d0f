//! Web and e-mail addresses.

/// True for an `https` address with a host name and nothing that could hide where it leads.
pub(crate) fn is_https(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let clean = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`');
    is_host(host) && rest.chars().all(clean)
}

/// True for an `https` address without query or fragment.
pub(crate) fn is_plain_https(address: &str) -> bool {
    is_https(address) && !address.contains(['?', '#'])
}

/// True for an `https` scheme and a host only: `https://www.council.example`.
#[must_use]
pub fn is_origin(address: &str) -> bool {
    is_plain_https(address) && address.matches('/').count() == 2
}

/// True for `name@host`.
pub(crate) fn is_email(address: &str) -> bool {
    address.split_once('@').is_some_and(|(name, host)| {
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '\'');
        !name.is_empty() && name.chars().all(part) && is_host(host)
    })
}

/// True for a host name with a dot; ports and user names are refused.
fn is_host(host: &str) -> bool {
    host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_with_a_host_is_a_link() {
        for good in ["https://www.council.example", "https://a.example/b?c=d#e"] {
            assert!(is_https(good), "{good}");
        }
        for bad in [
            "http://a.example",
            "https://",
            "https://a",
            "https://u@a.example",
            "https://a.example/b c",
            "www.a.example",
            "https://a.example:8443/",
        ] {
            assert!(!is_https(bad), "{bad}");
        }
        assert!(is_origin("https://a.example") && !is_origin("https://a.example/"));
        assert!(is_plain_https("https://a.example/b") && !is_plain_https("https://a.example/?b"));
    }

    #[test]
    fn an_email_has_a_name_and_a_host() {
        assert!(is_email("help@a.example") && is_email("o'neil.x+y@a-b.example"));
        for bad in ["help", "@a.example", "help@a", "help me@a.example", "a@b@c.example"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
