//! Lists of bulletins: how many stand on each of their pages.

use super::Plan;
use super::groups::Articles;
use super::kinds::Row;

/// The newest bulletins that a list has of those which the archive has as well: readers leaf through
/// a few pages, and no further.
const NEWEST: usize = 300;

/// Pages of a list that is not long yet.
const FEW_PAGES: usize = 2;

/// Bulletins on each further page of a long list, and on one of a month: a line each, so that the
/// markup of a page stays below 8 kB.
pub(super) const LINES: usize = 76;

/// The same on the first page of a month, which has more in its head.
pub(super) const LINES_OF_MONTH: usize = 73;

impl Plan<'_> {
    /// A list of bulletins. A long one has more of them on each page behind the first.
    pub(super) fn list<'l>(&self, articles: Option<&'l Articles>) -> Row<'l> {
        let articles = articles.map_or(&[][..], Vec::as_slice);
        let (length, page_size) = (articles.len(), self.corpus.site.paginate);
        let is_long = length > page_size.saturating_mul(FEW_PAGES);
        let further = is_long.then_some(page_size.max(LINES));
        // A few that are left over have no page for themselves.
        let left = length.saturating_sub(page_size);
        let page_size =
            if left.saturating_mul(2) < page_size { page_size + left } else { page_size };
        Row { articles, length, page_size, further, ..Row::default() }
    }

    /// The newest of some bulletins, of which the archive has all.
    pub(super) fn newest<'l>(&self, articles: Option<&'l Articles>) -> Row<'l> {
        let list = self.list(articles);
        Row { length: list.length.min(NEWEST.max(list.page_size)), ..list }
    }
}
