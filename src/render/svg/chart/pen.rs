//! Places on the paper as a page writes them, and as a file does that stands alone.
//!
//! Along the axis of time a place is counted in thousandths of the width of the plot, from above in
//! twentieths of the height of letters. On a page the first are a share of whatever width the plot
//! has there, the second follow the size of the reader's letters. In a file both are pixels.

/// Units in the height of letters.
pub(super) const EM: i128 = 20;
/// Units across the plot.
pub(super) const WIDTH: i128 = 1000;

/// The way in which places are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pen {
    /// For a plot of any width.
    Page,
    /// For a plot of a thousand pixels, with letters of twenty.
    File,
}

impl Pen {
    /// A place along the axis of time.
    pub(super) fn x(self, at: i128) -> String {
        match self {
            Self::Page => format!("{}%", with_decimals(at * 10, 2)),
            Self::File => at.to_string(),
        }
    }

    /// A place from above, or a height.
    pub(super) fn y(self, at: i128) -> String {
        match self {
            Self::Page => format!("{}em", with_decimals(at * 5, 2)),
            Self::File => at.to_string(),
        }
    }

    /// The end of the plot at the right.
    pub(super) fn right(self) -> String {
        self.x(WIDTH)
    }
}

/// A number in units of its last decimal, without zeros at its end.
fn with_decimals(number: i128, decimals: usize) -> String {
    let digits = format!("{:0width$}", number.unsigned_abs(), width = decimals + 1);
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    let sign = if number < 0 { "-" } else { "" };
    match rest.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        rest => format!("{sign}{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_shares_on_a_page_and_pixels_in_a_file() {
        for (at, share) in [(0, "0%"), (5, "0.5%"), (125, "12.5%"), (1000, "100%"), (-40, "-4%")] {
            assert_eq!((Pen::Page.x(at).as_str(), Pen::File.x(at)), (share, at.to_string()));
        }
        for (at, height) in [(0, "0em"), (147, "7.35em"), (20, "1em"), (-30, "-1.5em")] {
            assert_eq!((Pen::Page.y(at).as_str(), Pen::File.y(at)), (height, at.to_string()));
        }
    }
}
