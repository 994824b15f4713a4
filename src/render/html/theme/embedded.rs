//! The default theme, a copy of `themes/default` inside the program: `bantin init` and `bantin
//! build` need nothing else.

use std::sync::LazyLock;

use crate::base::Tree;

macro_rules! files {
    ($($path:literal)*) => {
        &[$(($path, include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $path)))),*]
    };
}

/// Path from the site's folder and bytes of each file, sorted by path.
#[rustfmt::skip]
pub const FILES: &[(&str, &[u8])] = files! {
    "themes/default/i18n/en.yaml"
    "themes/default/i18n/vi.yaml"
    "themes/default/static/assets/style.css"
    "themes/default/static/favicon.svg"
    "themes/default/templates/404.html"
    "themes/default/templates/_article.html"
    "themes/default/templates/_figures.html"
    "themes/default/templates/_index.html"
    "themes/default/templates/_list.html"
    "themes/default/templates/_listing.html"
    "themes/default/templates/_parts.html"
    "themes/default/templates/archive.html"
    "themes/default/templates/archives.html"
    "themes/default/templates/article.html"
    "themes/default/templates/base.html"
    "themes/default/templates/bodies.html"
    "themes/default/templates/body.html"
    "themes/default/templates/card.html"
    "themes/default/templates/copy.html"
    "themes/default/templates/corrections.html"
    "themes/default/templates/data.html"
    "themes/default/templates/directive.html"
    "themes/default/templates/directives.html"
    "themes/default/templates/foot.html"
    "themes/default/templates/home.html"
    "themes/default/templates/indicator.html"
    "themes/default/templates/kind.html"
    "themes/default/templates/kinds.html"
    "themes/default/templates/localities.html"
    "themes/default/templates/locality.html"
    "themes/default/templates/nav.html"
    "themes/default/templates/page.html"
    "themes/default/templates/source.html"
    "themes/default/templates/statistics.html"
    "themes/default/templates/topic.html"
    "themes/default/templates/topics.html"
    "themes/default/theme.yaml"
};

static TREE: LazyLock<Tree> = LazyLock::new(|| {
    Tree::from_files(FILES.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())))
});

/// The files as a tree of sources. Problems with embedded files have places in it.
pub fn tree() -> &'static Tree {
    &TREE
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn all_files_of_the_folder_are_embedded() {
        let folder = Tree::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository");
        let paths: Vec<&str> =
            folder.below("themes/default").map(|file| file.path.as_str()).collect();
        let embedded: Vec<&str> = FILES.iter().map(|(path, _)| *path).collect();
        let lines: Vec<String> = paths.iter().map(|path| format!("    \"{path}\"")).collect();
        assert_eq!(embedded, paths, "write into `FILES`:\n{}", lines.join("\n"));
        assert!(FILES.iter().all(|(path, bytes)| *folder.bytes(path).expect("bytes") == **bytes));
    }
}
