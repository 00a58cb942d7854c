//! Names that were probably meant.

/// Whether two words differ in letter case and signs alone.
pub fn same(one: &str, other: &str) -> bool {
    fn letters(word: &str) -> impl Iterator<Item = char> {
        word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    one == other || letters(one).next().is_some() && letters(one).eq(letters(other))
}

/// The name that was probably meant: the same but for case and signs, or else a slip of the pen away.
pub fn near<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
    // Nobody slips in a name as long as this, and comparing it costs time.
    if written.len() > 100 {
        return None;
    }
    let slips: Vec<&str> = known.iter().copied().filter(|name| may_be_slip(written, name)).collect();
    let same = known.iter().copied().find(|name| same(written, name));
    same.or_else(|| similar::get_close_matches(written, &slips, 1, 0.74).first().copied())
}

/// Whether a slip of the pen can make one word of the other, as far as can be told before their letters are compared:
/// nobody forgets how a word begins (`unsafe` is not `safe`), another digit is another name, and of two letters each counts.
fn may_be_slip(written: &str, name: &str) -> bool {
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_short = written.chars().count().min(name.chars().count()) <= 2;
    let is_beginning = written.starts_with(name) || name.starts_with(written);
    let is_end = written.ends_with(name) || name.ends_with(written);
    !is_end && digits(written) == digits(name) && (!is_short || is_beginning)
}
