//! The rules of form: what a file of any language that is read here must be. `spec/problems.md` explains each.

crate::rules! {
    // The file.
    K0001 error no_utf8(found) "the file is {found}, and not UTF-8" help "save the file as UTF-8";
    K0002 error empty(key) "the file is empty" help "a spec begins with `{key}:`";
    K0003 error too_large(most) "the file is larger than {most} MiB, which no spec is";
    K0004 error too_deep(most) "nested deeper than {most} levels, which no spec is";
    K0005 error too_many_keys(most) "a mapping has more than {most} keys, which no spec has"
        note "nothing behind this place was read";
    K0006 error several_documents() "a spec is one document" at "a second one begins here" help "remove this line, or what is behind it";
    K0007 error anchor() "anchors and aliases are not part of the spec language"
        help "write the value out where it is needed, or give it a name in `types:`; a text that begins with `&` or `*` stands in quotes";
    K0008 error tag() "tags are not part of the spec language" help "remove it; a text that begins with `!` stands in quotes";
    K0009 error key_is_no_text() "a key is a plain text, and here is a list or a mapping" help "write a word before the colon";

    // Slips that YAML stops at.
    K0010 error no_yaml() "what stands here is no YAML" help "compare it with the lines above: blanks before it, a colon, quotes or brackets";
    K0011 error open_quote(quote) "the quote {quote} is not closed" at "it begins here" help "close it with {quote}";
    K0012 error open_bracket(bracket, closing) "the bracket `{bracket}` is not closed" at "it begins here" help "close it with `{closing}`";
    K0013 error missing_comma() "a comma is missing" at "behind this" help "write `,` between the two";
    K0014 error tab() "a tab stands before a line, where YAML takes blanks alone" help "write blanks instead, as many as the lines around have";
    K0015 error odd_blank(name) "{name} stands where YAML takes blanks alone" help "write a plain blank instead";
    K0016 error colon_in_text() "a text without quotes holds a colon with a blank behind it, which makes a key of what is before"
        at "this colon" help "put the whole text in quotes";
    K0017 error first_sign(sign) "a text without quotes begins with {sign}, which means something else in YAML" help "put the text in quotes";
    K0018 error missing_colon(key) "a colon and a blank are missing after `{key}`" help "write `{key}: `, with a blank behind the colon";
    K0019 error missing_dash(key) "a new entry begins with `{key}:`, and its dash is missing" at "the dash stands before this"
        help "write `- {key}: …`";
    K0020 error odd_indent() "this line is indented as no line above allows" help "begin it below the key that it stands beside, or write the key that it belongs to above it";
    K0021 error behind_quote(quote) "something stands behind the closing quote {quote}" at "the text ended before this"
        help "put the whole text in quotes of the other kind";
    K0022 error escape() "an escape that YAML does not know" help "between double quotes a backslash is written twice: `\\\\`; between single quotes, it is no escape";
    K0023 error control(name) "the file holds the character {name}, which YAML does not allow" help "remove it";
    K0024 error cut_by_comment() "everything from `#` on is a comment, and so not part of this text" at "here the text ends"
        help "put the text in quotes; a comment stands on a line of its own";
    K0025 error missing_parent() "what begins here belongs to a key above it, which is missing" help "write that key above it, with a colon behind";
    K0026 error dash_without_blank(word) "a blank is missing between the dash and `{word}`" help "write `- {word}`";
    K0027 error unopened(bracket, closing) "the bracket `{closing}` closes none" at "`{bracket}` is missing here" help "write `{bracket}` before this";
    K0028 error sign_before_key(sign, key) "{sign} stands before the key `{key}`, which means something else in YAML" help "remove it";
    K0029 error missing_blank(key) "a blank is missing behind the colon of `{key}`" help "write `{key}: `";
    K0030 error bracket_in_text(bracket) "a text without quotes holds the bracket `{bracket}`, which begins something of its own within other brackets"
        help "put the text in quotes";
    K0031 error missing_beginning(key) "an entry begins with `{key}:` here, and its first line is missing" at "its first line stands above this"
        help "write the line with the dash above it, such as `- name: …`";

    // What stands at a key.
    K0101 error unknown_key(key) "there is no key `{key}` here" at "no such key here";
    K0102 error missing_key(key, whom) "{whom} lacks the key `{key}`" at "this needs `{key}:`";
    K0103 error double_key(key) "the key `{key}` is there twice" at "and again here" help "keep one of them";
    K0104 error no_value(what) "{what} has no value" help "give it one, or remove the key";
    K0105 error wrong_kind(what, wanted, found) "{what} is {wanted}, and here is {found}";
    K0106 error no_such_word(word, key) "`{word}` is no value of `{key}`";
    K0107 error out_of_range(number, key, wanted) "`{key}` is {wanted}, and {number} is not";
    K0108 error ambiguous(text, other) "`{text}` without quotes is {other} to some readers of YAML, and a text to others"
        help "put it in quotes if a text is meant";
    K0109 error no_day(text) "`{text}` is no day" help "write year, month and day, such as `2026-01-31`";
    K0110 error foreign(what) "{what}";
    K0111 error unreadable(what) "this cannot be read: {what}";
    K0112 error no_version(text) "`{text}` is no version" help "write three numbers, such as `0.1.0`";
}
