//! The forms in which a page may be saved, all made of Markdown.

/// The page in each form.
pub(crate) fn all(markdown: &str) -> [(&'static str, String); 3] {
    [("Markdown", markdown.to_owned()), ("text", scraped(markdown)), ("HTML", html(markdown))]
}

/// What a line of the page is.
enum Line<'m> {
    /// The titles of a table, which a line of dashes follows.
    Titles(Vec<&'m str>),
    Dashes,
    Row(Vec<&'m str>),
    Fence,
    Code(&'m str),
    Heading(&'m str),
    Words(&'m str),
    Blank,
}

fn lines(markdown: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut is_code = false;
    for line in markdown.lines() {
        let cells = || line.trim_matches('|').split('|').map(str::trim).collect();
        let next = match line {
            "```" => {
                is_code = !is_code;
                Line::Fence
            }
            _ if is_code => Line::Code(line),
            _ if line.starts_with("|---") => {
                if let Some(Line::Row(titles)) = lines.pop() {
                    lines.push(Line::Titles(titles));
                }
                Line::Dashes
            }
            _ if line.starts_with('|') => Line::Row(cells()),
            _ if line.starts_with('#') => Line::Heading(line.trim_start_matches('#').trim()),
            "" => Line::Blank,
            _ => Line::Words(line),
        };
        lines.push(next);
    }
    lines
}

/// As a scraper leaves it: no headings, nothing that marks code, rows over several lines, some of them without a pipe before them.
fn scraped(markdown: &str) -> String {
    let text = |cell: &str| cell.replace("<br>", "").replace('`', "");
    let mut all = String::from("\n\n");
    for line in lines(markdown) {
        all += &match line {
            Line::Titles(cells) => format!("| {} |\n|{}\n", cells.join(" | "), "---|".repeat(cells.len())),
            Line::Row(cells) => {
                let cells: Vec<String> = cells.into_iter().map(text).collect();
                match cells.as_slice() {
                    [method, url, auth] if url.starts_with("http") => format!("{method} |\n{url} |\n{auth} |\n"),
                    [name, ty, description, required] => format!("| {name} | {ty} |\n{description} |\n{required} |\n"),
                    [first, rest @ ..] => format!("| {first} | {} |\n", rest.join(" |\n")),
                    [] => String::new(),
                }
            }
            Line::Code(code) => format!("{}\n", code.trim_start()),
            Line::Words(words) => format!("{}\n", text(words)),
            Line::Dashes | Line::Fence | Line::Heading(_) | Line::Blank => String::new(),
        };
    }
    all
}

/// As a browser saves it.
fn html(markdown: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let inline = |cell: &str| {
        let parts = escaped(&cell.replace("<br>", "\u{1}"));
        let code = parts.split('`').enumerate().map(|(index, part)| match index % 2 {
            1 => format!("<code>{part}</code>"),
            _ => part
                .replace("favorite: ", "<ul class=\"list\">\n<li><strong>favorite</strong>: ")
                .replace("기본값", "<strong>기본값</strong>"),
        });
        code.collect::<String>().replace('\u{1}', "<br/>")
    };
    let mut all = String::from(
        "<!DOCTYPE html>\n<html lang=\"ko\">\n<head><meta charset=\"utf-8\"><title>표 <table> | 문서</title>\n\
         <style>td { color: red } /* <table><tr><td>메서드</td><td>URL</td></tr> */</style>\n\
         <script>if (1 < 2) { document.write(\"<table><tr><th>메서드<th>URL</table>\"); }</script></head>\n\
         <body><nav><ul><li><a href=\"/\">처음</a></li><li>O</li></ul></nav>\n<div id=\"app\"><div class=\"content\">\n",
    );
    let (mut is_open, mut is_code) = (false, false);
    for line in lines(markdown) {
        if is_open && !matches!(line, Line::Row(_) | Line::Dashes) {
            all += "</tbody></table></div>\n";
            is_open = false;
        }
        all += &match line {
            Line::Titles(cells) => {
                is_open = true;
                let cells: String = cells.iter().map(|title| format!("<th scope=\"col\"><div>{title}</div></th>")).collect();
                format!(
                    "<div class=\"scroll\"><table class=\"t\"><colgroup><col><col></colgroup><thead><tr>{cells}</tr></thead>\n<tbody>\n"
                )
            }
            Line::Row(cells) => {
                format!("<tr>\n{}</tr>\n", cells.iter().map(|cell| format!("  <td>{}</td>\n", inline(cell))).collect::<String>())
            }
            Line::Fence => {
                is_code = !is_code;
                if is_code { "<div><pre class=\"hljs\"><code>".to_owned() } else { "</code></pre></div>\n".to_owned() }
            }
            Line::Code(code) => escaped(code) + "\n",
            Line::Heading(heading) => format!("<h2><a href=\"#a\">{heading}</a></h2>\n"),
            Line::Words(words) => format!("<p>{}</p>\n", inline(words)),
            Line::Dashes | Line::Blank => String::new(),
        };
    }
    all + "</div></div><footer>끝 &copy; 2026</footer></body>\n</html>\n"
}
