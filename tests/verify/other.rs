//! The page of another vendor, in other words.

use kakao_codegen::verify::Is;

use super::{Known, forms};

const SPEC: &str = r"
api:
  name: library
  version: 0.1.0
  title: Library API
  description: Lends books.
  host: https://api.library.example.com
  source: page
sources:
  - name: page
    title: Library reference
    url: https://library.example.com/docs
    read: 2026-01-31
auth:
  - name: key
    title: API key
    description: Stands for one reader.
    obtain: Ask the library.
    header: X-Key
    variable: LIBRARY_KEY
endpoints:
  - name: loans
    summary: Lists what is lent
    methods: [GET]
    path: /v1/readers/{reader}/loans
    auth: key
    response: Loan[]
    parameters:
      - name: reader
        type: Long
        description: The reader.
      - name: sort
        type: Sort
        default: title
        description: What comes first.
      - name: most
        type: Integer
        max: 50
        description: How many.
types:
  - name: Sort
    description: What comes first.
    values:
      - name: title
        description: By title.
      - name: due
        description: By the day.
  - name: Loan
    description: A book that is lent.
    fields:
      - name: book
        type: Long
        required: true
        description: The book.
      - name: tags
        type: String[]
        description: Its tags.
      - name: cover
        type: String
        description: Its cover.
        size: { width: 60, height: 80, unit: px }
";

const WORDS: &str = r#"
language: en
columns:
  method: [Method]
  url: [Endpoint, URL]
  name: [Name, Parameter]
  type: [Type]
  description: [Description]
  required: [Required]
marked: ["yes", required]
unmarked: ["no", optional]
lists: ["array of …", "…[]"]
types:
  - name: int
    is: [Integer, Long]
  - name: string
    is: [String]
facts:
  default: ["default: …"]
  max: ["max …", "at most …"]
  values: ["one of …,", "or …"]
"#;

const PAGE: &str = r#"# Library

| Method | Endpoint |
|---|---|
| GET | /v1/readers/:reader/loans |

| Name | Type | Description | Required |
|---|---|---|---|
| `reader` | int | The number on the card. | yes |
| `sort` | string | one of `title`, or `due` (default: title). | no |
| `most` | int | How many, at most 50. | no |

| Name | Type | Description | Required |
|---|---|---|---|
| `book` | int | The number on its back. | yes |
| `tags` | array of string | What it is about. | no |
| `cover` | string | A picture, 60 x 80 px. | no |

```
curl 'https://api.library.example.com/v1/readers/7/loans?sort=due' -H 'X-Key: ${LIBRARY_KEY}'
```

```
[
  { "book": 7, "tags": ["sea"], "cover": "/7.png" },
  // and so on
]
```
"#;

#[test]
fn another_page_is_read_by_other_words() {
    let known = Known::read(SPEC, WORDS).expect("the words fit the spec");
    for (form, page) in forms::all(PAGE).into_iter().filter(|(form, _)| *form != "text") {
        assert!(known.to_do(&page).is_empty(), "{form}: {:#?}", known.to_do(&page));
        assert_eq!(known.found(&page).expect("a page").len(), 9, "{form}");
    }
    let planted = [
        ("at most 50", "at most 60", "loans.most", "max: 60"),
        ("default: title", "default: due", "loans.sort", "default: due"),
        ("or `due`", "or `day`", "Sort.due", "name: day"),
        ("on its back. | yes", "on its back. | optional", "Loan.book", "required: false"),
        ("array of string", "array of int", "Loan.tags", "type: Integer[]"),
        ("60 x 80 px", "60 x 90 px", "Loan.cover", "size: { width: 60, height: 90, unit: px }"),
        ("| /v1/", "| /v2/", "loans", "path: /v2/readers/{reader}/loans"),
        ("${LIBRARY_KEY}", "${KEY}", "key", "variable: KEY"),
    ];
    for (from, to, about, write) in planted {
        assert!(PAGE.contains(from), "{from}");
        let wrong = known.to_do(&PAGE.replace(from, to));
        let [only] = wrong.as_slice() else { panic!("{from}: {wrong:#?}") };
        assert_eq!((only.is, only.about.as_str(), only.write.as_deref()), (Is::Differs, about, Some(write)), "{from}");
    }
}
