//! The default theme, a copy of `themes/default` inside the program: `bantin init` and `bantin
//! build` need nothing else.

use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

use crate::base::Tree;

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

static TREE: LazyLock<Tree> = LazyLock::new(|| Tree::from_files(files(&FOLDER)));

/// The files as a tree of sources. Problems with embedded files have places in it.
pub fn tree() -> &'static Tree {
    &TREE
}

/// Path from the site's folder and bytes of each file.
fn files(folder: &Dir<'_>) -> Vec<(String, Vec<u8>)> {
    let own = folder.files().filter_map(|file| {
        let path = file.path().to_str()?.replace('\\', "/");
        Some((format!("themes/default/{path}"), file.contents().to_vec()))
    });
    own.chain(folder.dirs().flat_map(files)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn all_files_of_the_folder_are_embedded() {
        let folder = Tree::open(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the repository");
        let paths = |tree: &Tree| -> Vec<String> {
            tree.below("themes/default").map(|file| file.path.to_string()).collect()
        };
        assert_eq!(paths(tree()), paths(&folder));
        for path in paths(tree()) {
            assert_eq!(
                tree().bytes(&path).expect("bytes"),
                folder.bytes(&path).expect("bytes"),
                "{path}"
            );
        }
    }
}
