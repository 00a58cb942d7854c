//! Specs drawn at random from all that the language can say, the same for the same number.

use std::fmt::Write;

/// Scalars that can stand in a text, so in a query, a header or a path.
const FLAT: [&str; 12] =
    ["String", "Integer", "Long", "Double", "Boolean", "DateTime", "Date", "Timestamp", "Decimal", "Url", "LongText", "YesNo"];

/// Names on the wire as APIs really have them; a number behind makes each unique.
const NAMES: [&str; 14] =
    ["name", "camelCase", "kebab-case", "type", "self", "한글", "with space", "@type", "$ref", "1st", "URL", "a.b", "new", "send"];

/// Ways from page to page.
const PAGES: [&str; 8] = [
    "items: items, next_url: links.next",
    "items: items, next_url: links.next, alone: true, until: is.end",
    "link_header: true",
    "items: items, offset: at, total: total",
    "items: items, page: at, until: is.end",
    "items: items, cursor: after, next: next",
    "items: items, cursor: after, last: id, while: more",
    "cursor: after, last: id",
];

/// Whole numbers at random (xorshift64*).
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(high).expect("31 bits") % end
    }

    fn one_in(&mut self, end: usize) -> bool {
        self.below(end) == 0
    }

    fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Object,
    Texts,
    Numbers,
    Own,
    Union,
}

/// The spec with this number.
pub fn spec(number: u64) -> String {
    let mut random = Random(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut kinds = vec![Kind::Object, Kind::Object];
    for _ in 0..random.below(5) {
        kinds.push([Kind::Object, Kind::Texts, Kind::Numbers, Kind::Own, Kind::Union][random.below(5)]);
    }
    let mut writer = Writer { random, kinds, text: String::new() };
    writer.head(number);
    writer.endpoints();
    writer.types();
    writer.errors();
    writer.text
}

struct Writer {
    random: Random,
    kinds: Vec<Kind>,
    text: String,
}

impl Writer {
    fn line(&mut self, indent: usize, line: &str) {
        writeln!(self.text, "{:indent$}{line}", "").expect("a text takes it");
    }

    fn head(&mut self, number: u64) {
        self.line(0, &format!("api: {{name: random-{number}, version: 0.1.0, title: Random, description: Anything., host: https://a.example.com, source: page"));
        if self.random.one_in(3) {
            self.line(2, ", headers: [{name: X-Version, value: 2, description: The version.}]");
        }
        self.line(0, "  }");
        self.line(0, "sources: [{name: page, title: The page, read: 2026-01-31}]");
        self.line(0, "auth:");
        self.line(0, "  - {name: token, title: Token, description: A token., obtain: Ask., prefix: Bearer, variable: TOKEN}");
        self.line(0, "  - {name: key, title: Key, description: A key., obtain: Ask., query: key, variable: KEY}");
        self.line(0, "  - {name: shop, title: Shop, description: A shop., obtain: Ask., basic: true, variable: SHOP}");
        self.line(0, "  - {name: pair, title: Pair, description: Two., obtain: Ask., parts: [{name: id, header: X-Id, variable: ID}, {name: word, query: word, variable: WORD}]}");
    }

    fn name(&mut self, number: usize) -> String {
        format!("{}{}{number}", self.random.pick(&NAMES), self.random.pick(&["_", "-", ""]))
    }

    fn named(&mut self, fits: impl Fn(Kind) -> bool, before: usize) -> Option<String> {
        let fitting: Vec<usize> = (0..before).filter(|index| fits(self.kinds[*index])).collect();
        (!fitting.is_empty()).then(|| format!("T{}", fitting[self.random.below(fitting.len())]))
    }

    /// What can stand in a text.
    fn flat(&mut self) -> String {
        let own = |kind| matches!(kind, Kind::Texts | Kind::Numbers | Kind::Own);
        if self.random.one_in(3)
            && let Some(name) = self.named(own, self.kinds.len())
        {
            return name;
        }
        self.random.pick(&FLAT).to_owned()
    }

    /// What can stand in JSON, made of types before one.
    fn any(&mut self, before: usize) -> String {
        let item = match self.random.below(6) {
            0 | 1 => self.named(|_| true, before).unwrap_or_else(|| "Long".to_owned()),
            2 => self.random.pick(&["Json", "Base64"]).to_owned(),
            _ => self.flat(),
        };
        let suffixes = ["", "", "", "[]", "{}", "?", "[][]", "?[]", "[]?", "{}{}", "[]{}"];
        format!("{item}{}", self.random.pick(&suffixes))
    }

    fn limits(&mut self, ty: &str) -> String {
        let limits: &[&str] = match ty {
            "String" => &["min_length: 1", "max_length: 30", "pattern: '^.+$'"],
            "Integer" | "Long" | "Timestamp" => &["min: 0", "max: 1000"],
            "Double" => &["min: -0.5", "max: 90"],
            _ if ty.ends_with("[]") => &["min_items: 1", "max_items: 9"],
            _ => return String::new(),
        };
        let mut limits: Vec<&str> = limits.iter().copied().filter(|_| self.random.one_in(2)).collect();
        if !limits.is_empty() && self.random.one_in(4) {
            limits.push("advisory: true");
        }
        limits.iter().map(|limit| format!(", {limit}")).collect()
    }

    fn endpoints(&mut self) {
        self.line(0, "endpoints:");
        for number in 0..=self.random.below(4) {
            let method = self.random.pick(&["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);
            let has_body = matches!(method, "POST" | "PUT" | "PATCH");
            let formats = ["", "", "application/json", "multipart/form-data", "text/csv"];
            let content_type = if has_body { self.random.pick(&formats) } else { "" };
            let pages = if method == "GET" && self.random.one_in(2) { self.random.pick(&PAGES) } else { "" };
            let also = if matches!(method, "GET" | "POST") && content_type.is_empty() && self.random.one_in(4) {
                if method == "GET" { ", POST" } else { ", GET" }
            } else {
                ""
            };
            let has_path = self.random.one_in(2);
            let auth = self.random.pick(&["none", "token", "key", "shop", "pair", "[token, key]", "[none, token, shop]"]);
            let path = if has_path { format!("/v1/{number}/{{id}}.x") } else { format!("/v1/{number}") };
            self.line(2, &format!("- name: call_{number}"));
            self.line(4, &format!("summary: Calls {number}"));
            self.line(4, &format!("methods: [{method}{also}]"));
            self.line(4, &format!("path: '{path}'"));
            self.line(4, &format!("auth: {auth}"));
            let example = self.random.one_in(2);
            self.line(4, &format!("example: {example}"));
            if !content_type.is_empty() {
                self.line(4, &format!("content_type: {content_type}"));
            }
            if self.random.one_in(4) {
                self.line(4, "host: https://b.example.com");
            }
            if self.random.one_in(4) {
                self.line(4, "error_body: other");
            }
            if !pages.is_empty() {
                self.line(4, &format!("response: {}", if pages.contains("items") { "Paged" } else { "Item[]" }));
                self.line(4, &format!("paging: {{{pages}, page_size: size}}"));
            } else if method != "HEAD" && !self.random.one_in(4) {
                let answer = if self.random.one_in(5) { "Bytes".to_owned() } else { self.any(self.kinds.len()) };
                self.line(4, &format!("response: '{answer}'"));
            }
            self.parameters(has_path, content_type, auth, pages);
        }
    }

    fn parameters(&mut self, has_path: bool, content_type: &str, auth: &str, pages: &str) {
        self.line(4, "parameters:");
        let mut optional = Vec::new();
        if !pages.is_empty() {
            self.line(6, "- {name: size, type: Integer, max: 50, description: How many.}");
            self.line(6, "- {name: at, type: Integer, default: 0, description: Where.}");
            self.line(6, "- {name: after, type: ItemId, description: Behind which.}");
        }
        let is_whole = content_type == "text/csv" || content_type == "application/json" && self.random.one_in(3);
        if is_whole {
            let ty =
                if content_type == "text/csv" { self.random.pick(&["Bytes", "String"]).to_owned() } else { self.any(self.kinds.len()) };
            let required = self.random.one_in(2);
            self.line(6, &format!("- {{name: whole, in: whole_body, type: '{ty}', required: {required}, description: All of it.}}"));
        }
        let content_type = if is_whole { "" } else { content_type };
        if has_path {
            let ty = self.flat();
            self.line(6, &format!("- {{name: id, type: {ty}, description: Which one.}}"));
        }
        for number in 0..self.random.below(6) {
            let name = self.name(number);
            let required = self.random.one_in(3);
            let only = if auth.starts_with("[token") && self.random.one_in(4) { ", only: key" } else { "" };
            let in_json = content_type == "application/json";
            let (ty, further) = match self.random.below(5) {
                0 if content_type == "multipart/form-data" => (self.random.pick(&["File", "File[]"]).to_owned(), String::new()),
                0 if in_json => (self.any(self.kinds.len()), String::new()),
                1 if !in_json => {
                    let encodings = ["json", "comma", "comma, separator: '|'", "repeat"];
                    (format!("{}[]", self.flat()), format!(", encoding: {}", self.random.pick(&encodings)))
                }
                2 if !in_json => (self.named(|kind| kind == Kind::Object, 2).expect("an object"), ", encoding: json".to_owned()),
                3 if !required => {
                    let further = [", secret: true", ", default: something", ", sensitive: true"];
                    ("String".to_owned(), self.random.pick(&further).to_owned())
                }
                _ => (self.flat(), String::new()),
            };
            if !required && only.is_empty() {
                optional.push(name.clone());
            }
            let limits = if further.contains("secret") || further.contains("default") { String::new() } else { self.limits(&ty) };
            self.line(
                6,
                &format!("- {{name: '{name}', type: '{ty}', required: {required}, description: Something.{further}{only}{limits}}}"),
            );
        }
        if self.random.one_in(3) {
            self.line(6, "- {name: Idempotency-Key, in: header, type: String, idempotency_key: true, description: A key.}");
        }
        if self.random.one_in(3) {
            self.line(6, "- {name: kind, type: String, fixed: fast, description: Always so.}");
        }
        if self.text.ends_with("parameters:\n") {
            self.text.truncate(self.text.len() - "    parameters:\n".len());
        }
        if let [first, second, ..] = optional.as_slice() {
            let rule = self.random.pick(&["exactly_one_of", "at_least_one_of", "at_most_one_of", "all_or_none_of"]);
            self.line(
                4,
                &format!("rules: [{{{rule}: ['{first}', '{second}']}}, {{required: '{first}', when: '{second}', advisory: true}}]"),
            );
        }
    }

    fn types(&mut self) {
        self.line(0, "types:");
        self.line(2, "- {name: ItemId, description: An id., type: Long}");
        self.line(2, "- {name: Item, description: An item., fields: [{name: id, type: ItemId, required: true, description: Its id.}]}");
        self.line(2, "- {name: Problem, description: A problem., fields: [{name: code, type: String, description: The code.}]}");
        self.line(2, "- {name: Links, description: Where to go on., fields: [{name: next, type: 'Url?', description: The next page.}]}");
        let field = |name: &str, ty: &str| format!("{{name: {name}, type: '{ty}', description: Something.}}");
        let optional = [("total", "Integer?"), ("is.end", "Boolean"), ("next", "ItemId?"), ("links", "Links"), ("more", "YesNo")];
        let fields: Vec<String> = optional.iter().map(|(name, ty)| field(name, ty)).collect();
        let fields = format!("{{name: items, type: 'Item[]', required: true, description: They.}}, {}", fields.join(", "));
        self.line(2, &format!("- {{name: Paged, description: A page., fields: [{fields}]}}"));
        for index in 0..self.kinds.len() {
            self.line(2, &format!("- name: T{index}"));
            self.line(4, "description: A type.");
            match self.kinds[index] {
                Kind::Own => {
                    let ty = self.random.pick(&["String", "Integer", "Long", "Double", "Boolean", "LongText"]);
                    self.line(4, &format!("type: {ty}"));
                }
                Kind::Texts | Kind::Numbers => {
                    let is_text = self.kinds[index] == Kind::Texts;
                    let closed = self.random.one_in(2);
                    self.line(4, &format!("closed: {closed}"));
                    self.line(4, "values:");
                    for number in 0..=self.random.below(4) {
                        let name = if is_text {
                            format!("'{}'", self.name(number))
                        } else {
                            (i64::try_from(number).expect("small") - 1).to_string()
                        };
                        self.line(6, &format!("- {{name: {name}, description: A value.}}"));
                    }
                }
                Kind::Union => {
                    self.line(4, "tag: kind");
                    self.line(4, "variants:");
                    self.line(6, "- {name: one, type: T0, description: The one.}");
                    self.line(6, "- {name: other, type: T1, description: The other.}");
                }
                Kind::Object => self.fields(index),
            }
        }
    }

    fn fields(&mut self, index: usize) {
        self.line(4, "fields:");
        let mut optional = Vec::new();
        for number in 0..=self.random.below(5) {
            let name = self.name(number);
            let sensitive = self.random.one_in(4);
            if self.random.one_in(4) {
                // What may be missing may be of any type, its own included.
                let ty = self.any(self.kinds.len());
                self.line(6, &format!("- {{name: '{name}', type: '{ty}', sensitive: {sensitive}, description: A field.}}"));
            } else {
                let ty = self.any(index);
                let (required, limits) = (self.random.one_in(2), self.limits(&ty));
                let further = match self.random.below(6) {
                    0 => format!(", notes: [{{says: It has two names., alias: 'other{number}'}}]"),
                    1 => ", deprecated: Use another., when: Sometimes.".to_owned(),
                    _ => String::new(),
                };
                self.line(
                    6,
                    &format!(
                        "- {{name: '{name}', type: '{ty}', required: {required}, sensitive: {sensitive}, description: A field.{limits}{further}}}"
                    ),
                );
                if !required {
                    optional.push(name);
                }
            }
        }
        if self.random.one_in(4) {
            self.line(6, "- {name: constant, type: String, required: true, fixed: x, description: Always so.}");
        }
        if let [first, second, ..] = optional.as_slice() {
            self.line(4, &format!("rules: [{{at_most_one_of: ['{first}', '{second}']}}]"));
        }
    }

    fn errors(&mut self) {
        self.line(0, "error_bodies: [{name: other, code: error.code, fields: [{name: error, type: Problem, description: The error.}]}]");
        match self.random.below(3) {
            0 => {
                self.line(0, "error_body: {code: code, message: msg, fields: [{name: code, type: Integer, description: The code.}, {name: msg, type: String, description: The message.}]}");
                self.line(0, "errors: [{code: -1, name: OOPS, status: 400, common: true, cause: It broke., remedy: Wait., retry: true}]");
            }
            1 => {
                self.line(0, "error_body: {fields: [{name: title, type: String, description: What is wrong.}, {name: more, type: 'T0[]', description: More.}]}");
                self.line(0, "errors: [{code: 404, name: NOT_FOUND, status: 404, cause: It is not there., remedy: Look elsewhere.}]");
            }
            _ => {
                self.line(0, "error_body: {code: code, in_success: true, fields: [{name: code, type: String, description: The code.}]}");
                self.line(0, "errors: [{code: '0', name: FINE, status: 200, success: true, cause: Nothing., remedy: Nothing.}]");
            }
        }
    }
}
