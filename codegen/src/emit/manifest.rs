//! `Cargo.toml`, `README.md` and what else makes a folder a package.

use minijinja::context;

use super::Part;
use super::docs::View;
use super::library::quick_start;
use super::prose::unfold;
use super::runtime::needs;
use super::rust::spec_name;
use super::templates::{Templates, merged};
use crate::model::ScalarType;

/// The oldest Rust that builds what is emitted.
pub(super) const RUST_VERSION: &str = "1.85";

pub(super) fn parts<'a>(view: &'a View<'_>, templates: &'a Templates) -> [Part<'a, String>; 3] {
    [
        Part::new("Cargo.toml", || manifest(view, templates)),
        Part::new("rustfmt.toml", || "# The code is formatted where it is generated.\ndisable_all_formatting = true\n".to_owned()),
        Part::new("README.md", || readme(view, templates)),
    ]
}

fn manifest(view: &View<'_>, templates: &Templates) -> String {
    let api = view.api;
    templates.render(
        "Cargo.toml",
        context! {
            spec => spec_name(api),
            package => &api.package,
            version => &api.version,
            license => &api.license,
            links => &api.links,
            keywords => &api.keywords,
            categories => &api.categories,
            publish => api.publish,
            description => format!("A client of the {}", &api.title[api.language()]),
            rust_version => RUST_VERSION,
            paging => api.has_paging(),
            base64 => api.uses(ScalarType::Base64) || needs(api, "basic"),
            jiff => [ScalarType::DateTime, ScalarType::Date, ScalarType::Timestamp].into_iter().any(|scalar| api.uses(scalar)),
            files => needs(api, "multipart"),
            patterns => needs(api, "pattern"),
            oauth2 => api.auth.iter().any(|scheme| scheme.oauth2.is_some()),
        },
    )
}

fn readme(view: &View<'_>, templates: &Templates) -> String {
    let api = view.api;
    unfold(&templates.render(
        "README.md",
        merged([
            view.overview(),
            context! {
                quick_start => visible(&quick_start(api)),
                crate_name => &api.crate_name,
                paging => api.has_paging(),
                bulk => api.has_bulk(),
                shows_text => api.shows_text(),
                several_hosts => api.hosts.len() > 1,
                errors_in_success => api.errors.iter().flat_map(|errors| &errors.bodies).any(|body| body.in_success),
            },
        ]),
    ))
}

/// A block of rustdoc code as readers of a README shall see it: without the lines that only make it compile.
fn visible(block: &str) -> String {
    block.lines().filter(|line| !line.starts_with("# ")).map(|line| line.replace("```no_run", "```rust")).collect::<Vec<_>>().join("\n")
}
