//! A credential cannot be displayed.

fn main() {
    println!("{}", specimen::AccessToken::from("token"));
}
