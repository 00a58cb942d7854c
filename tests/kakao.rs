//! What is known of Kakao's API, fact by fact: a test fails where the spec says otherwise, and names the fact that moved.
//!
//! They read the spec, not the client: whatever becomes of one call, type or code, the tests of all others stay green.

use kakao_codegen::model::{Api, Carrier, Endpoint, Field, Role};
use kakao_codegen::{lower, spec};
use tests::{SPEC, read};

fn api() -> Api {
    lower::lower(&spec::load(SPEC, read(SPEC).as_bytes()), None).0.expect("the spec is sound")
}

/// Asserts that the spec still says what is known, and names what it does not. What is new is nobody's business.
#[track_caller]
fn assert_facts(of: &str, told: &[String], known: &[&str]) {
    let moved: Vec<_> = known.iter().filter(|fact| !told.iter().any(|own| own == *fact)).collect();
    assert!(moved.is_empty(), "{of}: the spec no longer says {moved:#?}, but {told:#?}");
}

/// How a call is made.
fn call(endpoint: &Endpoint, api: &Api) -> Vec<String> {
    let methods: Vec<String> = endpoint.methods.iter().map(ToString::to_string).collect();
    let credential = endpoint.auth().map_or_else(String::new, |auth| match &api.auth[auth].parts[0].carrier {
        Carrier::Header(name, prefix) => format!("{name}: {}", prefix.as_deref().unwrap_or_default()),
        Carrier::Query(name) => name.clone(),
    });
    let parameters = endpoint.parameters.iter().map(|one| {
        let role = match &one.role {
            Role::Argument => "required".to_owned(),
            Role::Setter => "optional".to_owned(),
            Role::Fixed(value, None) => format!("always {value}"),
            Role::Fixed(value, Some(with)) => format!("{value} beside {}", endpoint.parameters[*with].name),
        };
        let default = one.default.as_ref().map_or_else(String::new, |default| format!(", default {default}"));
        let most = one.limits.range.1.as_ref().map_or_else(String::new, |most| format!(", at most {most}"));
        format!("{}: {}, {role}{default}{most}", one.name, api.type_name(&one.ty))
    });
    let content_type = endpoint.content_type.iter().map(|content_type| format!("Content-Type: {content_type}"));
    [format!("{} {}", methods.join("/"), endpoint.path), credential].into_iter().chain(content_type).chain(parameters).collect()
}

fn fields(fields: &[Field], api: &Api) -> Vec<String> {
    let field = |field: &Field| {
        let aliases: String = field.aliases.iter().map(|alias| format!(" or {alias}")).collect();
        let always = if field.always() { ", always" } else { "" };
        let hidden = if field.sensitive { ", hidden" } else { "" };
        format!("{}{aliases}: {}{always}{hidden}", field.name, api.type_name(&field.ty))
    };
    fields.iter().map(field).collect()
}

#[track_caller]
fn assert_call(name: &str, known: &[&str]) {
    let api = api();
    let endpoint = api.endpoints.iter().find(|endpoint| endpoint.name == name);
    let endpoint = endpoint.unwrap_or_else(|| panic!("the spec has no endpoint `{name}` any more"));
    assert_facts(&format!("the call {name}"), &call(endpoint, &api), known);
}

#[track_caller]
fn assert_type(name: &str, known: &[&str]) {
    let api = api();
    let def = api.types.iter().find(|def| def.name == name);
    let def = def.unwrap_or_else(|| panic!("the spec has no type `{name}` any more"));
    assert_facts(&format!("the type {name}"), &fields(def.fields(), &api), known);
}

#[test]
fn my_profile_is_asked_for_with_the_users_token() {
    assert_call("profile", &["GET /v1/api/talk/profile", "Authorization: Bearer"]);
}

#[test]
fn my_friends_are_asked_for_page_by_page() {
    let known = [
        "GET /v1/api/talk/friends",
        "Authorization: Bearer",
        "offset: Integer, optional, default 0",
        "limit: Integer, optional, default 10, at most 100",
        "order: Order, optional, default asc",
        "friend_order: FriendOrder, optional, default favorite",
    ];
    assert_call("friends", &known);
}

#[test]
fn profiles_of_many_are_asked_for_with_the_admin_key() {
    let known = [
        "POST/GET /v2/api/talk/profiles",
        "Authorization: KakaoAK",
        "Content-Type: application/x-www-form-urlencoded;charset=utf-8",
        "target_ids: UserId[], required",
        "target_id_type: String, always user_id",
        "viewer_id: UserId, optional",
        "viewer_id_type: String, user_id beside viewer_id",
    ];
    assert_call("profiles", &known);
}

#[test]
fn a_profile_may_lack_everything() {
    let known = [
        "nickName: String, hidden",
        "profileImageURL or profileImageUrl: String, hidden",
        "thumbnailURL or thumbnailUrl: String, hidden",
        "id: UserId, hidden",
        "countryISO: String, hidden",
    ];
    assert_type("TalkProfile", &known);
}

#[test]
fn a_page_of_friends_may_lack_its_friends_but_not_their_number() {
    let known = [
        "elements: Friend[]",
        "total_count: Integer, always",
        "before_url: String, hidden",
        "after_url: String, hidden",
        "favorite_count: Integer",
    ];
    assert_type("Friends", &known);
}

#[test]
fn a_friend_always_has_a_uuid_and_not_always_an_id() {
    let known = [
        "id: UserId, hidden",
        "uuid: FriendUuid, always, hidden",
        "favorite: Boolean",
        "profile_nickname: String, hidden",
        "profile_thumbnail_image: String, hidden",
        "allowed_msg: Boolean",
    ];
    assert_type("Friend", &known);
}

#[test]
fn the_profiles_of_many_have_their_targets_always() {
    assert_type("TalkProfiles", &["viewer: TalkProfileInfo", "targets: TalkProfileInfo[], always"]);
}

#[test]
fn the_images_of_many_come_under_two_names() {
    let known = [
        "user_id: UserId, always, hidden",
        "nickname: String, hidden",
        "profile_image_url or profile_image: String, hidden",
        "thumbnail_image_url or thumbnail_image: String, hidden",
    ];
    assert_type("TalkProfileInfo", &known);
}

#[test]
fn an_error_tells_a_code_and_the_scopes_that_are_missing() {
    let api = api();
    let errors = api.errors.as_ref().expect("Kakao's errors have a shape");
    let known = ["code: Integer", "msg: String", "api_type: String", "required_scopes: String[]", "allowed_scopes: String[]"];
    assert_facts("the fields of an error", &fields(&errors.bodies[0].fields, &api), &known);
}

#[test]
fn every_code_has_the_name_of_the_android_sdk_and_passes_or_not() {
    let api = api();
    let codes = &api.errors.as_ref().expect("Kakao's errors have codes").codes;
    let code = |code: &kakao_codegen::model::ErrorCode| {
        let passes = if code.retry { ", passes" } else { "" };
        let token = if code.invalid_token { ", wants a new credential" } else { "" };
        format!("{} {} {}{passes}{token}", code.code, code.name, code.status)
    };
    let known = [
        "-1 INTERNAL_ERROR 400, passes",
        "-2 ILLEGAL_PARAMS 400",
        "-3 UNSUPPORTED_API 403",
        "-4 BLOCKED_ACCOUNT 403",
        "-5 PERMISSION_DENIED 403",
        "-6 FORBIDDEN_ACTION 403",
        "-7 SERVICE_UNAVAILABLE 400, passes",
        "-8 ILLEGAL_HEADERS 400",
        "-9 DEPRECATED_API 400",
        "-10 API_LIMIT_EXCEEDED 400",
        "-11 PAID_LIMIT_EXCEEDED 400",
        "-12 BLOCKED_APP 403",
        "-101 NOT_REGISTERED_USER 400",
        "-401 INVALID_TOKEN 401, wants a new credential",
        "-402 INSUFFICIENT_SCOPE 403",
        "-501 NOT_TALK_USER 400",
        "-603 SERVER_TIMEOUT 400, passes",
        "-9798 UNDER_MAINTENANCE 503, passes",
    ];
    assert_facts("the error codes", &codes.iter().map(code).collect::<Vec<_>>(), &known);
}
