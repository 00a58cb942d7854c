//! A credential cannot be displayed.

fn main() {
    println!("{}", kakaotalk_social::AccessToken::from("token"));
}
