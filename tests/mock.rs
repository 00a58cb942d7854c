//! `mock`, the stand-in as a command: it answers the calls of every spec, and says where it is, what came and what it cannot do.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;

use fs_err as fs;
use kakao_codegen::mock::Mock;
use kakao_codegen::read_on;
use tests::{SPEC, apis, golden_cases, manual_examples, program, random, read, root, scratch};

/// A stand-in that is killed when it is no longer needed.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.current_dir(root()).arg("mock").args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn shell(command: &str) -> Output {
    Command::new("sh").args(["-c", command]).stdin(Stdio::null()).output().expect("a shell")
}

/// Whatever a spec says, its first sample, or what must be given, is answered with success.
#[test]
fn it_answers_the_calls_of_every_spec() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let manual = manual_examples().into_iter().map(|example| (example.name, example.spec));
    let drawn = (1..20).map(|number| (format!("random-{number}"), random::spec(number)));
    let own = [(SPEC.to_owned(), read(SPEC))];
    let mut failed = Vec::new();
    for (name, spec) in own.into_iter().chain(golden_cases()).chain(apis()).chain(manual).chain(drawn) {
        let api = read_on(&name, spec.as_bytes(), None).0.expect("a sound spec");
        let refused = std::sync::Arc::new(Mutex::new(Vec::new()));
        let told = std::sync::Arc::clone(&refused);
        let mock = Mock::new(api, None, &[], Box::new(move |request| told.lock().expect("no panic").extend(request.refused.clone())));
        let server = runtime.block_on(mock.expect("no state").serve(([127, 0, 0, 1], 0).into())).expect("a port");
        for command in server.commands() {
            // What stands in files, this test has not.
            let command = command.replace("=@", "=");
            let output = shell(&command.replacen("curl -s", "curl -s -o /dev/null -w '%{http_code}'", 1));
            if !text(&output.stdout).starts_with('2') {
                failed.push(format!("{name}: {} {:?}\n{command}", text(&output.stdout), refused.lock().expect("no panic").last()));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn it_says_where_it_is_and_what_came_but_no_secret() {
    let state = scratch("mock").join("state.json");
    fs::write(&state, r#"{"access_token": {"s3cret": {"consents": ["profile"], "answers": {"profile": {"nickName": "미나"}}}}}"#)
        .expect("a file");
    let faults = ["--fault", "friends=code:-10", "--fault", "status:503"];
    let state = state.display().to_string();
    let mut running = Running(command(&["--listen", "127.0.0.1:0", "--state", &state]).args(faults).spawn().expect("it starts"));
    let mut lines = BufReader::new(running.0.stdout.take().expect("a pipe")).lines().map(|line| line.expect("a text"));
    let base_url = lines.next().and_then(|line| Some(line.split_once("http://")?.1.split(';').next()?.to_owned())).expect("where it is");
    let profile = format!("curl -s 'http://{base_url}/v1/api/talk/profile?secret=s3cret' -H 'Authorization: Bearer s3cret'");
    assert_eq!(text(&shell(&profile).stdout), "", "status 503");
    assert_eq!(text(&shell(&profile).stdout), r#"{"nickName":"미나"}"#);
    let friends = text(&shell(&profile.replace("/profile", "/friends")).stdout);
    assert!(friends.contains("-10"), "{friends}");
    let insufficient = text(&shell(&profile.replace("/profile", "/friends")).stdout);
    assert!(insufficient.contains("-402"), "{insufficient}");
    shell(&format!("curl -s http://{base_url}/v1/s3cret?x=y"));
    let told: Vec<String> = lines.skip_while(|line| !line.starts_with("programs")).skip(2).take(5).collect();
    let expected = [
        "GET profile 503: as it was told",
        "GET profile 200",
        "GET friends 400 -10: as it was told",
        "GET friends 403 -402: the user has not consented",
        "GET - 404: the API has no such path",
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_it_cannot_do_is_told() {
    let port = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let taken = port.local_addr().expect("an address").to_string();
    let bad = scratch("mock-bad").join("state.json");
    fs::write(&bad, r#"{"nobody": {}}"#).expect("a file");
    let bad = bad.display().to_string();
    let cases: [(&[&str], i32, &str); 9] = [
        (&["--listen", &taken], 2, "choose another address with `--listen`"),
        (&["--listen", "nowhere"], 2, "invalid value 'nowhere'"),
        (&["--state", "nothing.json"], 2, "nothing.json"),
        (&["--state", &bad], 2, "a kind of credential is not known; known: access_token, admin_key, none"),
        (&["--fault", "code:-7777"], 2, "there is no error code `-7777`"),
        (&["--fault", "friend=code:-2"], 2, "with `ENDPOINT=` before it for one of profile, friends, profiles"),
        (&["--fault", "status:99"], 2, "write a status"),
        (&["--fault", "profile=page-url:http://h"], 2, "the call has no pages"),
        (&["tests/diagnostics/unknown_key.yaml"], 1, "there is no key `colour` here"),
    ];
    for (arguments, code, why) in cases {
        let output = command(arguments).output().expect("it ends");
        let told = text(&output.stderr);
        assert!(output.status.code() == Some(code) && told.contains(why), "{arguments:?}: {:?} {told}", output.status);
    }
}

/// Two calls of one path are told apart by what they are given, and so are their faults.
#[test]
fn a_fault_meets_the_call_that_it_is_meant_for() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let api = read_on("kakao.yaml", read("tests/apis/kakao.yaml").as_bytes(), None).0.expect("a sound spec");
    let mock = Mock::new(api, None, &["refresh_token=code:KOE320".to_owned()], Box::new(|_| {})).expect("it is known");
    let server = runtime.block_on(mock.serve(([127, 0, 0, 1], 0).into())).expect("a port");
    let commands = server.commands();
    let of = |kind: &str| commands.iter().find(|command| command.contains(&format!("grant_type={kind}"))).expect("a command");
    let answered = |kind: &str| text(&shell(of(kind)).stdout);
    assert!(!answered("authorization_code").contains("KOE320"));
    assert!(answered("refresh_token").contains("KOE320"));
    assert!(!answered("refresh_token").contains("KOE320"));
}
