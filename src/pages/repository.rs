//! Addresses of lines in the repository that the content is kept in.
//!
//! Takes: the site's repository, a file below `content/`, its lines. Gives: where to read them. Never: asks the network; the
//! form of an address follows from the host, and GitHub's is taken where the host is not known.

use super::absolute::encoded;

/// How a host writes the address of some lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `/blob/main/FILE#L4-L9`
    GitHub,
    /// `/-/blob/main/FILE#L4-9`
    GitLab,
    /// `/src/branch/main/FILE#L4-L9`: Forgejo and Gitea.
    Forgejo,
    /// `/src/main/FILE#lines-4:9`
    Bitbucket,
}

impl Style {
    fn of(address: &str) -> Self {
        let host = address.split_once("://").map_or(address, |(_, rest)| rest).split('/').next().unwrap_or_default();
        let names = |known: &[&str]| known.iter().any(|name| host.contains(name));
        if names(&["gitlab"]) {
            Self::GitLab
        } else if names(&["codeberg", "forgejo", "gitea"]) {
            Self::Forgejo
        } else if names(&["bitbucket"]) {
            Self::Bitbucket
        } else {
            Self::GitHub
        }
    }
}

/// The address of lines `from` to `to`, counted from 1, of a file below `content/` in the repository at `address`.
#[must_use]
pub fn lines(address: &str, branch: &str, file: &str, from: u32, to: u32) -> String {
    let address = address.trim_end_matches('/');
    let address = address.strip_suffix(".git").unwrap_or(address);
    let style = Style::of(address);
    let tree = match style {
        Style::GitHub => "blob",
        Style::GitLab => "-/blob",
        Style::Forgejo => "src/branch",
        Style::Bitbucket => "src",
    };
    let last = match (style, to > from) {
        (_, false) => String::new(),
        (Style::GitHub | Style::Forgejo, true) => format!("-L{to}"),
        (Style::GitLab, true) => format!("-{to}"),
        (Style::Bitbucket, true) => format!(":{to}"),
    };
    let line = if style == Style::Bitbucket { "lines-" } else { "L" };
    format!("{address}/{tree}/{}/content/{}#{line}{from}{last}", encoded(branch), encoded(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_writes_lines_in_its_own_way() {
        for (address, one, several) in [
            ("https://github.com/a/b", "/blob/main/content/site.yaml#L4", "/blob/main/content/site.yaml#L4-L9"),
            ("https://git.contoh.go.id/a/b/", "/blob/main/content/site.yaml#L4", "/blob/main/content/site.yaml#L4-L9"),
            ("https://gitlab.com/a/b.git", "/-/blob/main/content/site.yaml#L4", "/-/blob/main/content/site.yaml#L4-9"),
            (
                "https://codeberg.org/a/b",
                "/src/branch/main/content/site.yaml#L4",
                "/src/branch/main/content/site.yaml#L4-L9",
            ),
            (
                "https://bitbucket.org/a/b",
                "/src/main/content/site.yaml#lines-4",
                "/src/main/content/site.yaml#lines-4:9",
            ),
        ] {
            let base = address.trim_end_matches('/').trim_end_matches(".git");
            assert_eq!(lines(address, "main", "site.yaml", 4, 4), format!("{base}{one}"));
            assert_eq!(lines(address, "main", "site.yaml", 4, 9), format!("{base}{several}"));
        }
    }

    #[test]
    fn a_file_or_branch_of_any_name_stays_inside_the_address() {
        let address = lines("https://github.com/a/b", "rilis 2026#1", "speakers/a b?.md", 1, 1);
        assert_eq!(address, "https://github.com/a/b/blob/rilis%202026%231/content/speakers/a%20b%3F.md#L1");
    }
}
