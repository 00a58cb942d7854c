//! How a diff is told: to people, to programs, in a pull request, and as an entry of a changelog.

use serde_json::{Value, json};

use super::{Change, Diff, Is, Level, List};

impl Diff {
    /// For people: the lists, each change with its level and its reason, and the verdict. `from` and `to` say what was compared.
    pub fn human(&self, from: &str, to: &str) -> String {
        let mut text = String::new();
        for (list, changes) in self.lists() {
            text += &format!("{}\n", list.title());
            for change in changes {
                let Change { about, says, because, level, .. } = change;
                text += &format!("  {:<5}  `{about}` {says}\n         {because}\n", level.name());
            }
            text.push('\n');
        }
        let hint = if self.verdict() > Level::None { "`--format changelog` writes an entry for the changelog\n" } else { "" };
        text + &format!("{from} → {to}: {}\n{hint}", self.in_words())
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let changes = self.changes.iter().map(|change| {
            let Change { list, is, level, about, says, because } = change;
            json!({"list": list.name(), "is": is.name(), "level": level.name(), "about": about, "says": says, "because": because})
        });
        json!({
            "verdict": self.verdict().name(), "from": self.versions.0, "to": self.versions.1, "needs": self.needs(),
            "changes": changes.collect::<Vec<_>>(), "changelog": self.changelog(),
        })
    }

    /// For a pull request.
    pub fn markdown(&self) -> String {
        let mut text = format!("**{}**\n", self.in_words());
        for (list, changes) in self.lists() {
            text += &format!("\n### {}\n\n", list.title());
            for Change { about, says, because, level, .. } in changes {
                text += &format!("- {} · `{about}` {says}: {because}\n", level.name());
            }
        }
        let entry = self.changelog();
        if entry.is_empty() { text } else { text + &format!("\n<details><summary>For the changelog</summary>\n\n{entry}\n</details>\n") }
    }

    /// An entry of a changelog, for those who use the crate; empty if nothing changed.
    pub fn changelog(&self) -> String {
        if self.verdict() == Level::None {
            return String::new();
        }
        let mut text = format!("## {}\n", self.needs().unwrap_or_else(|| self.versions.1.clone()));
        let is_docs = |change: &&Change| change.list == List::Docs;
        let is_breaking = |change: &&Change| change.level == Level::Major;
        let others = || self.changes.iter().filter(|change| !is_docs(change) && !is_breaking(change) && !self.is_covered(change));
        let sections: [(&str, Vec<&Change>); 4] = [
            ("Breaking", self.changes.iter().filter(is_breaking).collect()),
            ("Added", others().filter(|change| change.list == List::Rust && change.is == Is::New).collect()),
            ("Changed", others().filter(|change| change.list != List::Rust || change.is != Is::New).collect()),
            ("Documentation", self.changes.iter().filter(is_docs).collect()),
        ];
        for (title, changes) in sections.iter().filter(|(_, changes)| !changes.is_empty()) {
            text += &format!("\n### {title}\n\n");
            text.extend(changes.iter().map(|change| format!("- `{}` {}.\n", change.about, change.says)));
        }
        text
    }

    /// Whether the list of what is public in Rust tells the same.
    fn is_covered(&self, change: &Change) -> bool {
        let words = |text: &str| text.replace('_', "").to_lowercase();
        let name = |about: &str| words(about.rsplit(['.', ':']).next().unwrap_or_default());
        let is_it = |other: &Change| {
            let own = [name(&change.about), words(change.says.rsplit(' ').next().unwrap_or_default())];
            own.contains(&name(&other.about)) || other.is == Is::Renamed && words(&other.says).contains(&name(&change.about))
        };
        let is_public = |other: &&Change| other.list == List::Rust && other.is != Is::Other;
        change.list == List::Wire && change.is != Is::Other && self.changes.iter().filter(is_public).any(is_it)
    }

    /// The verdict, and what it asks of the version.
    fn in_words(&self) -> String {
        let (old, new) = &self.versions;
        match (self.verdict(), self.needs()) {
            (Level::None, _) => "nothing changed".to_owned(),
            (level, Some(needed)) => format!("{}: after {old} it takes {needed}, and the version is {new}", level.name()),
            (level, None) => format!("{}: after {old} the version {new} is enough", level.name()),
        }
    }

    /// The least version that the verdict takes, if the new one is less.
    pub fn needs(&self) -> Option<String> {
        let (old, new) = (numbers(&self.versions.0), numbers(&self.versions.1));
        // Before its release a version promises nothing yet: any other one of it will do.
        let is_before = self.versions.0.contains('-');
        let needed = if is_before { old } else { next(old, self.verdict()) };
        let is_enough = new > needed || new == needed && (!is_before || self.versions.0 != self.versions.1);
        (!is_enough && self.verdict() > Level::None).then(|| needed.map(|number| number.to_string()).join("."))
    }

    fn lists(&self) -> impl Iterator<Item = (List, Vec<&Change>)> {
        let of = |list: List| (list, self.changes.iter().filter(|change| change.list == list).collect::<Vec<_>>());
        List::ALL.into_iter().map(of).filter(|(_, changes)| !changes.is_empty())
    }
}

/// The next version by Cargo's rules, where the first number that is not 0 is the major one.
fn next(version: [u64; 3], level: Level) -> [u64; 3] {
    match (level, version) {
        (Level::None, _) => version,
        (Level::Major | Level::Minor | Level::Patch, [0, 0, patch]) => [0, 0, patch + 1],
        (Level::Major, [0, minor, _]) => [0, minor + 1, 0],
        (Level::Minor | Level::Patch, [0, minor, patch]) | (Level::Patch, [_, minor, patch]) => [version[0], minor, patch + 1],
        (Level::Major, [major, ..]) => [major + 1, 0, 0],
        (Level::Minor, [major, minor, _]) => [major, minor + 1, 0],
    }
}

/// The numbers of a version, which lowering has checked.
fn numbers(version: &str) -> [u64; 3] {
    let numbers = version.split(['-', '+']).next().unwrap_or_default();
    let mut numbers = numbers.split('.').map(|number| number.parse().unwrap_or_default());
    [(); 3].map(|()| numbers.next().unwrap_or_default())
}

impl Is {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Renamed => "renamed",
            Self::Other => "changed",
        }
    }
}
