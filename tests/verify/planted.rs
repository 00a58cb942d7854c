//! Changes planted in the page: each is found at its place, with what to write, and nothing else is.

use kakao_codegen::verify::{Finding, Is};
use tests::{FROZEN, read};

use super::{KAKAO, Known, PAGE, forms};

/// What has to be found of a change: how it stands to the spec and what it is about; a part of each line of the page that says so;
/// what the line of the spec begins with; and how that begins which is to be written there.
type Expected = (Is, &'static str, &'static [&'static str], &'static str, &'static str);

/// What is changed on the page, everywhere, and what has to be found.
type Planted = (&'static [(&'static str, &'static str)], &'static [Expected]);

const ORDER: &str = "커지는 차례( asc) 또는 작아지는 차례(desc)(기본값 asc)";
const FOUND: &[Planted] = &[
    // Limits and defaults.
    (&[("최대: 100", "최대: 50")], &[(Is::Differs, "friends.limit", &["최대: 50"], "max: 100", "max: 50")]),
    (&[(", 최대: 100", "")], &[(Is::OnlyInSpec, "friends.limit", &[": 10)"], "max: 100", "")]),
    (&[("(기본값: 0)", "(기본값: 0, 최대: 1,000)")], &[(Is::OnlyThere, "friends.offset", &["1,000"], "- name: offset", "max: 1000")]),
    (&[("(기본값: 0)", "(기본값: 0, 최소: 1)")], &[(Is::OnlyThere, "friends.offset", &["최소"], "- name: offset", "min: 1")]),
    (&[("기본값: 10,", "기본값: 20,")], &[(Is::Differs, "friends.limit", &[": 20"], "default: 10", "default: 20")]),
    (&[("(기본값 asc)", "")], &[(Is::OnlyInSpec, "friends.order", &["(desc)"], "default: asc", "")]),
    // What is required.
    (&[("모두 몇 명인지 | O", "모두 몇 명인지 | X")], &[(Is::Differs, "Friends.total_count", &["X"], "required: true", "required: false")]),
    (&[("즐겨찾기인지 | X", "즐겨찾기인지 | O")], &[(Is::Differs, "Friend.favorite", &["O"], "- name: favorite", "required: true")]),
    (&[("즐겨찾기인지 | X", "즐겨찾기인지 | 아마")], &[(Is::Differs, "Friend.favorite", &["아마"], "- name: favorite", "")]),
    // Names.
    (
        &[("`favorite_count`", "`favorites`")],
        &[(Is::Differs, "Friends.favorite_count", &["favorites"], "- name: favorite_count", "name: favorites")],
    ),
    (
        &[("`limit`", "`size`"), ("limit=3", "size=3")],
        &[(Is::Differs, "friends.limit", &["size", "-d \"size=3\"", "size=3"], "- name: limit", "name: size")],
    ),
    (
        &[("| `favorite_count`", "| `blocked` | Integer[] | 막은 친구(최대: 5) | O |\n| `favorite_count`")],
        &[(
            Is::OnlyThere,
            "Friends.blocked",
            &["blocked"],
            "fields:",
            "- name: blocked\n  type: Integer[]\n  required: true\n  max_items: 5\n  description:\n    en: …\n    ko: …",
        )],
    ),
    (
        &[
            ("| `friend_order`", "| `country` | String | 나라(기본값: kr) | X |\n| `friend_order`"),
            ("\"limit=3\"", "\"limit=3&country=kr\""),
        ],
        &[(
            Is::OnlyThere,
            "friends.country",
            &["country", "country=kr"],
            "parameters:",
            "- name: country\n  type: String\n  default: kr\n  description:\n    en: …\n    ko: …",
        )],
    ),
    (
        &[("| `before_url` | String | 앞쪽의 주소 | X |\n", "")],
        &[(Is::OnlyInSpec, "Friends.before_url", &["이름"], "- name: before_url", "")],
    ),
    (
        &[("| `profile_nickname` | String | 부르는 이름 | X |\n", "")],
        &[(Is::OnlyInSpec, "Friend.profile_nickname", &["이름"], "- name: profile_nickname", "")],
    ),
    (
        &[("| `offset` | Integer | 어디부터인지(기본값: 0) | X |\n", "")],
        &[(Is::OnlyInSpec, "friends.offset", &["이름"], "- name: offset", "")],
    ),
    // Values.
    (
        &[("nickname: 이름만", "age: 나이가 먼저<br>nickname: 이름만")],
        &[(Is::OnlyThere, "FriendOrder.age", &["age: "], "values:", "- name: age\n  description:\n    en: …\n    ko: …")],
    ),
    (&[(ORDER, "커지는 차례( asc)(기본값 asc)")], &[(Is::OnlyInSpec, "Order.desc", &["asc"], "- name: desc", "")]),
    (&[("(desc)", "(down)")], &[(Is::Differs, "Order.desc", &["down"], "- name: desc", "name: down")]),
    // Fixed values, which stand twice.
    (
        &[("`target_id_type` | String | 무엇의 번호인지, user_id(", "`target_id_type` | String | 무엇의 번호인지, uuid(")],
        &[(Is::Differs, "profiles.target_id_type", &["uuid"], "fixed: user_id", "fixed: uuid")],
    ),
    (
        &[("누구의 눈으로 보는지", "누구의 눈으로 보는지, me로 고정")],
        &[(Is::OnlyThere, "profiles.viewer_id", &["me로"], "- name: viewer_id", "fixed: me")],
    ),
    // Types.
    (
        &[("`total_count` | Integer", "`total_count` | Long")],
        &[(Is::Differs, "Friends.total_count", &["Long"], "type: Integer", "type: Long")],
    ),
    (&[("`uuid` | String", "`uuid` | Long")], &[(Is::Differs, "Friend.uuid", &["Long"], "type: FriendUuid", "type: Long")]),
    (&[("Friend[]", "Friend")], &[(Is::Differs, "Friends.elements", &["Friend"], "type: Friend[]", "type: Friend")]),
    (
        &[("TalkProfileInfo", "Person")],
        &[(Is::Differs, "TalkProfileInfo", &["Person", "Person[]"], "- name: TalkProfileInfo", "name: Person")],
    ),
    (
        &[("`viewer` | TalkProfileInfo", "`viewer` | Person")],
        &[(Is::Differs, "TalkProfiles.viewer", &["Person"], "type: TalkProfileInfo", "type: Person")],
    ),
    // Images, and below tables.
    (
        &[("640px * 640px", "720px * 640px")],
        &[(Is::Differs, "TalkProfile.profileImageURL", &["720px"], "size:", "size: { width: 720, height: 640, unit: px }")],
    ),
    (&[("110px * 110px, ", "")], &[(Is::OnlyInSpec, "TalkProfile.thumbnailURL", &["작은 그림(Small)"], "size:", "")]),
    (
        &[("작은 그림의 주소<br>HTTPS만 지원", "작은 그림의 주소")],
        &[(Is::OnlyInSpec, "Friend.profile_thumbnail_image", &["작은 그림의"], "scheme: https", "")],
    ),
    (
        &[("그림을 바꾸면", "HTTPS만 지원 그림을 바꾸면")],
        &[(Is::OnlyThere, "TalkProfileInfo.thumbnail_image_url", &["HTTPS"], "- name: thumbnail_image_url", "scheme: https")],
    ),
    (
        &[("* countryISO: Deprecated, 어느 나라인지(String)\n", "")],
        &[(Is::OnlyInSpec, "TalkProfile.countryISO", &["이름"], "- name: countryISO", "")],
    ),
    (
        &[("* allowed_msg", "* favorite: Deprecated, 쓰지 않음\n* allowed_msg")],
        &[(Is::OnlyThere, "Friend.favorite", &["favorite"], "- name: favorite", "deprecated:\n  en: …\n  ko: …")],
    ),
    (
        &[("* allowed_msg", "* age: Deprecated, 나이(Integer)\n* allowed_msg")],
        &[(Is::OnlyThere, "Friend.age", &["* age"], "fields:", "- name: age\n  type: Integer\n  deprecated:\n    en: …")],
    ),
    (
        &[
            ("* allowed_msg: Deprecated, 메시지를 받는지\n", ""),
            ("| `profile_thumbnail_image`", "| `allowed_msg` | Boolean | 받는지 | X |\n| `profile_thumbnail_image`"),
        ],
        &[(Is::OnlyInSpec, "Friend.allowed_msg", &["allowed_msg"], "deprecated:", "")],
    ),
    (
        &[("| 즐겨찾기인지", "| 즐겨찾기인지(Deprecated)")],
        &[(Is::OnlyThere, "Friend.favorite", &["즐겨찾기인지"], "- name: favorite", "deprecated:\n  en: …")],
    ),
    // Consent, permission and what else is needed.
    (
        &[(
            "부르는 이름<br>필요한 동의항목: 프로필 정보(닉네임/프로필 사진) 또는 닉네임",
            "부르는 이름<br>필요한 동의항목: 프로필 정보(닉네임/프로필 사진)",
        )],
        &[(Is::Differs, "TalkProfile.nickName", &["필요한 동의항목"], "scopes: [profile, profile_nickname]", "scopes: [profile]")],
    ),
    (
        &[("사진) 또는 닉네임", "사진) 또는 별명")],
        &[(
            Is::Differs,
            "TalkProfile.nickName",
            &["별명"],
            "scopes: [profile, profile_nickname]",
            "scopes: [profile, …]\n# and in the list of all `scopes:`\n  - name: …\n    title:\n      en: …\n      ko: 별명",
        )],
    ),
    (
        &[("친구목록(프로필사진, 닉네임, 즐겨찾기 포함)", "친구")],
        &[(Is::Differs, "friends", &["서비스 내 친구"], "any_of: [friends]", "scopes:\n  any_of: […]")],
    ),
    (
        &[("필요: 사용 권한", "필요: 동의항목")],
        &[(Is::Differs, "friends", &["동의항목"], "permission: permission", "permission: consent_items")],
    ),
    (
        &[("사용 권한 | 플랫폼 등록<br>카카오 로그인 활성화<br>", "사용 권한 | 카카오 로그인 활성화<br>")],
        &[(
            Is::Differs,
            "friends",
            &["로그인 활성화"],
            "prerequisites: [permission",
            "prerequisites: [kakao_login, consent_items, permission, user_login]",
        )],
    ),
    (&[("필요 | 필요: 카카오", "- | 필요: 카카오")], &[(Is::OnlyInSpec, "friends", &["-"], "prerequisites: [permission", "")]),
    // How a call is made.
    (
        &[("/v2/api/talk/profiles", "/v3/users/lookup")],
        &[(Is::Differs, "profiles", &["/v3/", "curl"], "path: /v2/api/talk/profiles", "path: /v3/users/lookup")],
    ),
    (
        &[("/v1/api/talk/friends", "/v2/api/talk/friends")],
        &[(Is::Differs, "friends", &["/v2/", "curl", "after_url"], "path: /v1/api/talk/friends", "path: /v2/api/talk/friends")],
    ),
    (
        &[("/friends?offset", "/friend?offset")],
        &[(Is::Differs, "friends", &["/friend?"], "path: /v1/api/talk/friends", "path: /v1/api/talk/friend")],
    ),
    (&[("?offset=6", "?start=6")], &[(Is::OnlyThere, "friends.start", &["start=6"], "parameters:", "- name: start")]),
    (&[("| GET/POST", "| POST")], &[(Is::Differs, "profiles", &["POST"], "methods: [POST, GET]", "methods: [POST]")]),
    (&[("-X GET", "-X PUT")], &[(Is::Differs, "profiles", &["PUT"], "methods: [POST, GET]", "methods: [PUT]")]),
    (
        &[("| https://kapi.kakao.com/v1/api/talk/profile ", "| https://api.kakao.com/v1/api/talk/profile ")],
        &[(Is::Differs, "profile", &["//api."], "host: https://kapi", "# at `profile`, for the others have it still:")],
    ),
    (
        &[("kapi.kakao.com", "api.kakao.com")],
        &[(
            Is::Differs,
            "api",
            &["//api.", "curl", "//api.", "curl", "after_url", "//api.", "curl"],
            "host: https://kapi",
            "host: https://api.kakao.com",
        )],
    ),
    (
        &[(
            "프로필\n\n| 메서드 | URL | 인증 방식 |\n|---|---|---|\n| GET/POST | https://kapi.kakao.com/v2/api/talk/profiles | 서비스 앱 어드민 키",
            "프로필\n\n| 메서드 | URL | 인증 방식 |\n|---|---|---|\n| GET/POST | https://kapi.kakao.com/v2/api/talk/profiles | 액세스 토큰",
        )],
        &[(Is::Differs, "profiles", &["토큰"], "auth: admin_key", "auth: access_token")],
    ),
    // Headers.
    (&[("KakaoAK", "Admin")], &[(Is::Differs, "admin_key", &["Admin", "Admin"], "prefix: KakaoAK", "prefix: Admin")]),
    (
        &[("-H \"Authorization: KakaoAK ${SERVICE_APP_ADMIN_KEY}", "-H \"Authorization: KakaoAK ${KEY}")],
        &[(Is::Differs, "admin_key", &["${KEY}"], "variable: SERVICE_APP", "variable: KEY")],
    ),
    (
        &[("urlencoded;charset=utf-8", "urlencoded")],
        &[(Is::Differs, "profiles", &["urlencoded", "urlencoded"], "content_type: ", "content_type: application/x-www-form-urlencoded")],
    ),
    (
        &[("무엇을 보내는지 알립니다 | O", "무엇을 보내는지 알립니다 | X")],
        &[(Is::Differs, "profiles.Content-Type", &["X"], "content_type: ", "")],
    ),
    (
        &[("| Content-Type |", "| X-Language | 말 | X |\n| Content-Type |")],
        &[(Is::OnlyThere, "profiles.X-Language", &["X-Language"], "parameters:", "- name: X-Language\n  type: String\n  in: header")],
    ),
    (
        &[("| Content-Type | Content-Type: application/x-www-form-urlencoded;charset=utf-8<br>무엇을 보내는지 알립니다 | O |\n", "")],
        &[(Is::OnlyInSpec, "profiles.Content-Type", &["Authorization"], "content_type: ", "")],
    ),
    // Samples.
    (
        &[("NotRegisteredUserException\"", "NotRegisteredUserException of 7\"")],
        &[(Is::OnlyThere, "-101", &["of 7"], "messages:", "- text: NotRegisteredUserException of 7")],
    ),
    (
        &[("\"total_count\": 11", "\"total\": 11")],
        &[(Is::Differs, "Friends.total_count", &["\"total\""], "- name: total_count", "name: total")],
    ),
    (
        &[("\"total_count\": 11", "\"total_count\": \"11\"")],
        &[(Is::Differs, "Friends.total_count", &["\"11\""], "type: Integer", "type: String")],
    ),
    (
        &[("\"favorite\": ", "\"liked\": ")],
        &[(Is::OnlyThere, "Friend.liked", &["liked", "liked"], "fields:", "- name: liked\n  type: Boolean")],
    ),
    (&[("\"limit=3\"", "\"most=3\"")], &[(Is::OnlyThere, "friends.most", &["most=3"], "parameters:", "- name: most")]),
    (&[("\"target_ids=", "\"targets=")], &[(Is::Differs, "profiles.target_ids", &["targets="], "- name: target_ids", "name: targets")]),
    (&[("\"code\": -101", "\"code\": -999")], &[(Is::OnlyThere, "-999", &["-999"], "errors:", "- code: -999\n  name: …\n  status: 400")]),
    (&[("\"code\": -101", "\"code\": -402")], &[(Is::OnlyThere, "-402", &["-402"], "errors:", "- code: -402")]),
    (&[("400 Bad Request", "403 Bad Request")], &[(Is::Differs, "-101", &["403"], "status: 400", "status: 403")]),
    (
        &[("NotRegisteredUserException", "NotRegistered")],
        &[(Is::Differs, "-101", &["NotRegistered"], "- text: NotRegisteredUserException", "- text: NotRegistered")],
    ),
    (&[("\"msg\": \"N", "\"message\": \"N")], &[(Is::OnlyThere, "error_body.message", &["\"message\""], "fields:", "- name: message")]),
    (
        &[("charset=UTF-8", "charset=EUC-KR")],
        &[(
            Is::Differs,
            "api",
            &["EUC", "EUC", "EUC", "EUC"],
            "response_content_type: ",
            "response_content_type: application/json;charset=EUC-KR",
        )],
    ),
    (&[("\"favorite_count\": 1\n}", "\"favorite_count\": 1\n")], &[(Is::Differs, "friends", &["{"], "response: Friends", "")]),
    // What the spec records, and the page does not show any more.
    (
        &[("번호 | O |\n| `uuid`", "번호 | X |\n| `uuid`")],
        &[(Is::Removable, "Friend.id", &["X"], "required: false", "# at the field, and no longer in its note:")],
    ),
    (
        &[("`profile_image` |", "`profile_image_url` |")],
        &[(Is::Removable, "TalkProfileInfo.profile_image_url", &["profile_image_url"], "alias: profile_image", "")],
    ),
    (&[("| `nickName`", "| `id` | Long | 번호 | X |\n| `nickName`")], &[(Is::Removable, "TalkProfile.id", &["id"], "unlisted: true", "")]),
    (&[("-G GET", "-G")], &[(Is::Removable, "profile", &[], "quote: -G GET", "")]),
    (&[("\"id\": 0000000000", "\"id\": ")], &[(Is::Removable, "friends", &[], "quote: '\"id\": 0'", "")]),
    // Columns of which nothing is known.
    (
        &[("| 설명 | 필수 |\n|---|---|---|---|\n| `offset`", "| 설명 | 꼭 |\n|---|---|---|---|\n| `offset`")],
        &[(Is::Differs, "friends", &["꼭"], "- name: friends", "")],
    ),
];

/// Whether a finding is the expected one, or why it is not.
fn fits(finding: &Finding, (is, about, there, line, write): &Expected, page: &str, spec: &str) -> Result<(), String> {
    let text = |text: &'_ str, number: usize| text.lines().nth(number - 1).unwrap_or_default().trim().to_owned();
    if (finding.is, finding.about.as_str()) != (*is, about) {
        return Err(format!("another one than {is:?} of {about}"));
    }
    let lines: Vec<String> = finding.there.iter().map(|spot| text(page, spot.line.expect("a line"))).collect();
    if lines.len() != there.len() || lines.iter().zip(*there).any(|(line, part)| !line.contains(part)) {
        return Err(format!("the page says so elsewhere: {lines:#?}"));
    }
    let own = text(spec, finding.line.expect("a line of the spec"));
    if !own.starts_with(line) {
        return Err(format!("the spec says so elsewhere: {own}"));
    }
    match finding.write.as_deref().unwrap_or_default() {
        own if own == *write || !write.is_empty() && own.starts_with(&format!("{write}\n")) => Ok(()),
        own => Err(format!("something else is to be written: {own}")),
    }
}

#[test]
fn each_change_is_found_at_its_place_and_nothing_else_is() {
    let spec = read(FROZEN);
    let mut wrong = Vec::new();
    for (changes, expected) in FOUND {
        let page = changes.iter().fold(PAGE.clone(), |page, (from, to)| {
            assert!(page.contains(from), "the page lacks {from}");
            page.replace(from, to)
        });
        for (form, page) in forms::all(&page) {
            let found = KAKAO.to_do(&page);
            if found.len() != expected.len() {
                wrong.push(format!("{form}, {changes:?}: {found:#?}"));
            }
            let pairs = found.iter().zip(*expected);
            wrong.extend(pairs.filter_map(|(one, expected)| {
                fits(one, expected, &page, &spec).err().map(|why| format!("{form}, {changes:?}: {why}: {one:#?}"))
            }));
        }
    }
    assert!(FOUND.len() > 60 && wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The part of the page that is about the friends.
fn friends() -> &'static str {
    let start = PAGE.find("## 친구").expect("a section");
    let end = PAGE.find("## 여러").expect("a section");
    &PAGE[start..end]
}

#[test]
fn a_call_that_came_is_told_with_all_of_it() {
    let new = friends().replace("talk/friends", "talk/blocked");
    for (form, page) in forms::all(&PAGE.replace("## 여러", &format!("{new}## 여러"))) {
        let found = KAKAO.to_do(&page);
        let [only] = found.as_slice() else { panic!("{form}: {found:#?}") };
        assert_eq!((only.is, only.about.as_str()), (Is::OnlyThere, "/v1/api/talk/blocked"), "{form}");
        let write = only.write.as_deref().expect("something to write");
        let yaml: serde_json::Value = serde_yaml::from_str(write).expect("YAML");
        let endpoint = &yaml["endpoints"][0];
        assert_eq!(endpoint["methods"][0], "GET");
        assert_eq!(endpoint["scopes"]["any_of"][0], "friends");
        assert_eq!(endpoint["parameters"][1]["max"], 100);
        assert_eq!((&yaml["types"][0]["name"], &yaml["types"][1]["name"]), (&"Blocked".into(), &"Friend".into()), "{write}");
        assert_eq!(yaml["types"][1]["fields"][0]["required"], true);
    }
}

#[test]
fn a_call_that_went_and_a_table_that_went_are_one_finding_each() {
    let table = |start: &str, end: &str| {
        let at = PAGE.find(start).expect("a table");
        let start = PAGE[..at].rfind("| 이름").expect("its titles");
        PAGE[start..PAGE[at..].find(end).expect("its end") + at].to_owned()
    };
    let last = &PAGE[PAGE.find("## 여러").expect("a section")..];
    let cases = [
        (friends().to_owned(), "friends", "path: /v1/api/talk/friends"),
        (last.to_owned(), "profiles", "path: /v2/api/talk/profiles"),
        (table("| `user_id`", "```"), "TalkProfileInfo", "- name: TalkProfileInfo"),
        (table("| `offset`", "\n\n"), "friends", "parameters:"),
    ];
    let spec = read(FROZEN);
    for (gone, about, line) in cases {
        for (form, page) in forms::all(&PAGE.replacen(&gone, "", 1)) {
            let found = KAKAO.to_do(&page);
            // What a note quotes of it is gone, too.
            let [only] = &found.iter().filter(|finding| finding.is != Is::Removable).collect::<Vec<_>>()[..] else {
                panic!("{form}: {found:#?}")
            };
            assert_eq!((only.is, only.about.as_str()), (Is::OnlyInSpec, about), "{form}");
            let own = spec.lines().nth(only.line.expect("a line") - 1).expect("that line").trim();
            assert_eq!(own, line, "{form}");
        }
    }
}

#[test]
fn a_parameter_that_is_deprecated_is_settled_by_the_note_that_is_proposed() {
    let footnote = "* order: Deprecated, 쓰지 않음";
    let at = PAGE.find("| `friend_order`").expect("a row");
    let end = at + PAGE[at..].find("\n\n").expect("the end of the table");
    let page = format!("{}\n\n{footnote}{}", &PAGE[..end], &PAGE[end..]);
    let found = KAKAO.to_do(&page);
    let [only] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!((only.is, only.about.as_str()), (Is::OnlyThere, "friends.order"));
    let note = only.write.as_deref().expect("something to write");
    let indented: String = note.replace('…', "한 낱말").lines().map(|line| format!("        {line}\n")).collect();
    let spec = read(FROZEN).replace("        type: Order\n", &format!("        type: Order\n{indented}"));
    let known = Known::read(&spec, &read("tests/frozen/spec.page.yaml")).expect("the words fit the spec");
    assert!(known.to_do(&page).is_empty(), "{:#?}", known.to_do(&page));
    assert_eq!(known.to_do(&PAGE).iter().map(|one| one.is).collect::<Vec<_>>(), [Is::Removable]);
}

/// As a page is scraped: a description over several lines, in the middle of a row.
#[test]
fn a_cell_may_go_over_several_lines() {
    let row = PAGE.lines().find(|line| line.starts_with("| `total_count`")).expect("a row");
    let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
    let [name, ty, description, required] = cells.as_slice() else { panic!("{row}") };
    let scraped = format!("| {name} | {ty} |\n{description}\n참고: 0일 수 있음\n더 있음 | {required} |");
    assert!(KAKAO.to_do(&PAGE.replace(row, &scraped)).is_empty(), "{:#?}", KAKAO.to_do(&PAGE.replace(row, &scraped)));
    let changed = scraped.replace("| O |", "| X |");
    let found = KAKAO.to_do(&PAGE.replace(row, &changed));
    assert!(matches!(found.as_slice(), [only] if only.is == Is::Differs && only.about == "Friends.total_count"), "{found:#?}");
}
