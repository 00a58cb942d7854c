//! Scalars: whether each is what its key wants, and whether it says what it seems to say.

use serde_yaml::Value;

use super::{Form, Way, brief, is_foreign, stand_in};
use crate::scan::plain;
use crate::shape::Shape;
use crate::source::{Node, Style};
use crate::syntax::in_quotes;
use crate::{Edit, Notion, near, rules};

impl Form<'_> {
    pub(super) fn scalar(&mut self, shape: &Shape, node: &Node, style: Style, way: &Way<'_>) {
        let text = self.cooked(node, style, way);
        let value = if style == Style::Plain { plain(&text) } else { Value::from(&*text) };
        let written = &self.text[node.span.clone()];
        match shape {
            Shape::Text | Shape::Prose(_) if !value.is_string() => {
                let problem = rules::wrong_kind(way.whom(), "a text", self.found(node)).at(node.span.clone());
                let problem = match self.notion_at(way) {
                    Some(notion) => problem.foreign(notion, &[]),
                    None => problem.help("put it in quotes to make it a text").fix([Edit::new(node.span.clone(), in_quotes(written))]),
                };
                self.stand(problem, Value::from(written), node, way);
            }
            Shape::Prose(_) => self.prose(node, style),
            Shape::Text => self.plain_text(node, style),
            Shape::Day if !is_day(&text) => {
                let problem = rules::no_day(brief(written)).at(node.span.clone());
                self.stand(problem, Value::from("2000-01-01"), node, way);
            }
            Shape::Version if !is_version(&text) => {
                let problem = rules::no_version(brief(written)).at(node.span.clone());
                self.stand(problem, Value::from("0.0.0"), node, way);
            }
            Shape::Words(words) if !words.contains(&&*text) => self.no_such_word(words, &text, node, way),
            Shape::Truth if !value.is_bool() => {
                let meant = near::near(&text, &["true", "false"]);
                let meant = match text.to_lowercase().as_str() {
                    "true" | "yes" | "on" | "y" => Some("true"),
                    "false" | "no" | "off" | "n" => Some("false"),
                    _ => meant,
                };
                let problem = rules::wrong_kind(way.whom(), shape.in_words(), self.found(node)).at(node.span.clone());
                let problem = match meant {
                    Some(meant) => problem.help(format!("write `{meant}`")).fix([Edit::new(node.span.clone(), meant)]),
                    None => problem.help("write `true` or `false`"),
                };
                self.stand(problem, Value::from(meant != Some("false")), node, way);
            }
            Shape::Number if !value.is_number() || style != Style::Plain => self.no_number(shape, written, node, way),
            Shape::Number => {
                self.out_of_range(&value, "write a smaller number", node, way);
            }
            Shape::Whole(most) => self.whole(*most, &value, written, node, way),
            Shape::Scalar => self.any_scalar(&value, style, node, way),
            _ => {}
        }
    }

    fn no_such_word(&mut self, words: &'static [&'static str], text: &str, node: &Node, way: &Way<'_>) {
        let notion = self.notion_at(way).filter(|notion| is_foreign(notion, text, words));
        let problem = match notion.and_then(Notion::lack) {
            Some(lack) => rules::foreign(lack),
            None => rules::no_such_word(brief(text), way.key),
        };
        let problem = problem.at(node.span.clone());
        let problem = match notion {
            Some(notion) => problem.foreign(notion, words),
            None => self.nearest(problem, text, words),
        };
        self.stand(problem, stand_in(&Shape::Words(words)), node, way);
    }

    fn whole(&mut self, most: u32, value: &Value, written: &str, node: &Node, way: &Way<'_>) {
        let wanted = Shape::Whole(most).in_words();
        let Some(number) = value.as_u64().filter(|_| written == "0" || !written.starts_with('0')) else {
            return self.no_number(&Shape::Whole(most), written, node, way);
        };
        if number > u64::from(most) {
            let problem =
                rules::out_of_range(brief(written), way.key, wanted).at(node.span.clone()).help(format!("write no more than {most}"));
            self.stand(problem, Value::from(0), node, way);
        }
    }

    /// What stands where a number belongs, and is none as it is written.
    fn no_number(&mut self, shape: &Shape, written: &str, node: &Node, way: &Way<'_>) {
        let digits: String = written.chars().filter(|c| !"_,'\"+ ".contains(*c)).collect();
        let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |digits| ("-", digits));
        let digits = digits.trim_start_matches('0');
        let number = format!("{sign}{}", if digits.is_empty() && written.contains('0') { "0" } else { digits });
        let problem = rules::wrong_kind(way.whom(), shape.in_words(), self.found(node)).at(node.span.clone());
        let fits = match shape {
            Shape::Whole(most) => number.parse::<u32>().is_ok_and(|number| number <= *most),
            _ => plain(&number).is_number(),
        };
        if fits {
            let meant = plain(&number);
            self.stand(problem.help(format!("write `{number}`")).fix([Edit::new(node.span.clone(), number)]), meant, node, way);
        } else {
            self.stand(problem.help(format!("write {}", shape.in_words())), stand_in(shape), node, way);
        }
    }

    /// Tells a whole number that no 64 bits hold; false if it is none.
    fn out_of_range(&mut self, value: &Value, help: &str, node: &Node, way: &Way<'_>) -> bool {
        let written = &self.text[node.span.clone()];
        let is_beyond = value.is_u64() && value.as_i64().is_none() || is_digits(written) && !value.is_i64();
        if is_beyond {
            let problem = rules::out_of_range(brief(written), way.key, "a number of no more than 64 bits").at(node.span.clone());
            self.stand(problem.help(help), Value::from(0), node, way);
        }
        is_beyond
    }

    fn any_scalar(&mut self, value: &Value, style: Style, node: &Node, way: &Way<'_>) {
        let written = &self.text[node.span.clone()];
        if style == Style::Plain && value.is_number() {
            if self.out_of_range(value, "write a smaller number, or put it in quotes if a text is meant", node, way) {
                return;
            }
            let shown = crate::scan::shown(value);
            if shown != written && !written.contains(['e', 'E', 'x', 'o']) {
                let problem = rules::ambiguous(brief(written), format!("the number {shown}")).at(node.span.clone());
                self.tell(problem.suggest([Edit::new(node.span.clone(), in_quotes(written))]));
            }
        } else if let Some(digits) = other_digits(written).filter(|_| style == Style::Plain) {
            let problem = rules::ambiguous(brief(written), "a number").at(node.span.clone());
            let problem = problem.help(format!("write `{digits}` if a number is meant, or put it in quotes if a text is"));
            // Zeros before a number are meant to stay.
            let meant = if written.starts_with('0') { in_quotes(written) } else { digits };
            self.tell(problem.suggest([Edit::new(node.span.clone(), meant)]));
        } else if let Some(other) = other_reading(written).filter(|_| style == Style::Plain) {
            // A number or truth value may be meant as well.
            let problem = rules::ambiguous(written, other).at(node.span.clone());
            self.tell(problem.suggest([Edit::new(node.span.clone(), in_quotes(written))]));
        }
    }

    /// A text that other readers of YAML take for something else.
    fn plain_text(&mut self, node: &Node, style: Style) {
        let written = &self.text[node.span.clone()];
        if style != Style::Plain {
            return;
        }
        if let Some(other) = other_reading(written) {
            let problem = rules::ambiguous(written, other).at(node.span.clone());
            return self.tell(problem.fix([Edit::new(node.span.clone(), in_quotes(written))]));
        }
        if written.contains(' ') {
            self.cut(node);
        }
    }

    fn prose(&mut self, node: &Node, style: Style) {
        if style == Style::Plain {
            self.plain_text(node, style);
            if !self.text[node.span.clone()].contains(' ') {
                self.cut(node);
            }
        }
    }

    /// Tells a comment that swallows the end of a text.
    fn cut(&mut self, node: &Node) {
        let behind = &self.text[node.span.end..];
        let line = &behind[..behind.find('\n').unwrap_or(behind.len())];
        let comment = line.trim_start();
        if comment.starts_with('#') && comment.len() < line.len() {
            let start = node.span.end + line.len() - comment.len();
            let end = start + comment.trim_end().len();
            let whole = node.span.start..end;
            let problem = rules::cut_by_comment().at(start..end).also(node.span.clone(), "this is the whole text");
            let fix = Edit::new(whole.clone(), in_quotes(&self.text[whole]));
            self.tell(if self.text[node.span.clone()].contains('\n') { problem } else { problem.suggest([fix]) });
        }
    }
}

fn is_digits(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The digits of a number that only some readers of YAML take for one: `1_000`, `0100`.
fn other_digits(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| *c != '_').collect();
    let number = digits.parse::<i64>().ok().filter(|_| is_digits(&digits) && other_reading(text) == Some("a number"))?;
    Some(number.to_string())
}

/// What readers of YAML 1.1 take a text without quotes for.
fn other_reading(text: &str) -> Option<&'static str> {
    let first = text.chars().next()?;
    if text.len() < 4 && ["yes", "no", "on", "off"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Some("a truth value");
    }
    if !first.is_ascii_digit() && !"+-.".contains(first) {
        return None;
    }
    let is_made_of = |signs: &str| text.chars().all(|c| c.is_ascii_digit() || signs.contains(c));
    match () {
        () if is_day(text) => Some("a day"),
        () if !text.contains(|c: char| c.is_ascii_digit()) => None,
        () if is_made_of("_,") || is_digits(text) => Some("a number"),
        () if text.contains(':') && is_made_of(":") => Some("a time"),
        () => None,
    }
}

/// Whether Cargo takes a text for a version.
fn is_version(text: &str) -> bool {
    let (core, suffix) = text.split_once(['-', '+']).unwrap_or((text, "0"));
    let numbers: Vec<&str> = core.split('.').collect();
    let is_number = |part: &&str| part.parse::<u64>().is_ok_and(|number| number.to_string() == **part);
    let is_suffix = !suffix.is_empty() && suffix.chars().all(|c| c.is_ascii_alphanumeric() || ".-+".contains(c));
    numbers.len() == 3 && numbers.iter().all(is_number) && is_suffix
}

/// Whether a text is a day that there was or will be.
pub fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |part: &str, length: usize| {
        Some(part).filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit())).and_then(|part| part.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else { return false };
    let leaps = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leaps => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}
