//! Pictures in other sizes: pixels are decoded, turned, made smaller and encoded anew.
//!
//! Decoded are JPEG, PNG and WebP that stand still. Of each, one form is made in all sizes: JPEG of
//! photographs; of what came without loss (drawings, charts, what was taken from a screen) WebP
//! without loss, whose edges stay sharp, unless JPEG takes less than two thirds of its bytes. For
//! whoever does not read WebP there is one PNG beside it; where PNG is shorter, all are PNG.
//!
//! All of it is integers on the way, so that all machines make the same bytes.

mod decode;
mod encode;
mod grey;

pub use grey::{Drawn, Grey, few_colours};

use std::array;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x4;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

use super::Kind;

/// The widths in which pictures are made, in pixels: of a phone, of a phone with a fine screen or
/// the column of a text, and of the same on fine screens.
pub const WIDTHS: [usize; 4] = [480, 800, 1200, 1600];

/// The widest picture for whoever takes only one.
const SINGLE: usize = 1200;

/// Another word for other bytes: sizes, qualities, and the programs that encode. Whoever changes one
/// of these, or takes new versions of these programs, changes it.
pub const VERSION: &str = "1 jpeg-encoder 0.7.1 image-webp 0.2.4 png 0.18.1 resize 6.1.0";

/// Pixels, row by row.
struct Pixels {
    width: usize,
    height: usize,
    /// Three bytes for each, or four where some can be seen through.
    data: Vec<u8>,
    is_opaque: bool,
    /// The profile of their colours, where it is not that of screens.
    profile: Option<Vec<u8>>,
}

/// A picture in one size and form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Form.
    pub kind: Kind,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// The file; none where the picture itself is no longer than that would be.
    pub bytes: Option<Vec<u8>>,
}

/// A picture in all its sizes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies {
    /// In one form, the smallest first.
    pub shown: Vec<Copy>,
    /// In a form that everything reads, where that is another.
    pub plain: Option<Copy>,
}

/// The pixels cannot be read, though the file looks sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecodable;

/// Returns `true` if smaller copies can be made of a picture of this kind and width, as it is shown.
pub fn is_scaled(kind: Kind, width: usize) -> bool {
    matches!(kind, Kind::Jpeg | Kind::Png | Kind::WebP) && width > WIDTHS[0]
}

/// Tries whether the pixels of a picture can be read; returns `true` if copies are made of it, and
/// `false` if it moves.
///
/// # Errors
/// They cannot.
pub fn try_pixels(kind: Kind, bytes: &[u8]) -> Result<bool, Undecodable> {
    Ok(decode::decode(kind, bytes)?.is_some())
}

/// Makes the copies of a clean picture; none of one that moves.
///
/// # Errors
/// Its pixels cannot be read.
pub fn copies(kind: Kind, orientation: u8, bytes: &[u8]) -> Result<Copies, Undecodable> {
    let Some(decoded) = decode::decode(kind, bytes)? else { return Ok(Copies::default()) };
    let is_turned = orientation >= 5;
    let whole = if is_turned { decoded.pixels.height } else { decoded.pixels.width };
    let widths = widths(whole);
    let Some(widest) = widths.last() else { return Ok(Copies::default()) };
    let largest = turned(shrunk(decoded.pixels, *widest, is_turned)?, orientation);
    let all: Vec<Pixels> = widths
        .iter()
        .map(|width| scaled(&largest, *width, height_for(&largest, *width)))
        .collect::<Result<_, _>>()?;
    let mut copies = encode::choose(&all, decoded.is_lossless)?;
    if let Some(last) = copies.shown.last_mut() {
        let same = last.kind == kind && last.width == whole && orientation == 1;
        let longer = last.bytes.as_ref().is_some_and(|made| made.len() >= bytes.len());
        if same && longer {
            last.bytes = None;
        }
    }
    Ok(copies)
}

/// The widths in which there will be copies of a picture for certain: the widest one may be the
/// picture itself, if that is no longer.
pub fn certain_widths(kind: Kind, width: usize, orientation: u8) -> Vec<usize> {
    if !is_scaled(kind, width) {
        return Vec::new();
    }
    let mut widths = widths(width);
    if orientation == 1 && widths.last() == Some(&width) {
        widths.pop();
    }
    widths
}

/// The widths in which a picture of some width is shown: never larger than it is, and none that is
/// nearly the one above it.
fn widths(whole: usize) -> Vec<usize> {
    let widest = whole.min(WIDTHS[WIDTHS.len() - 1]);
    let mut widths: Vec<usize> =
        WIDTHS.into_iter().filter(|width| width * 5 <= widest * 4).collect();
    widths.push(widest);
    widths
}

/// The height that goes with a width.
fn height_for(pixels: &Pixels, width: usize) -> usize {
    ((pixels.height * width + pixels.width / 2) / pixels.width.max(1)).max(1)
}

/// Pixels as they lie, so large that they have some width when they are turned.
fn shrunk(pixels: Pixels, wanted: usize, is_turned: bool) -> Result<Pixels, Undecodable> {
    let (width, height) = if is_turned {
        let width = (pixels.width * wanted + pixels.height / 2) / pixels.height.max(1);
        (width.max(1), wanted)
    } else {
        (wanted, height_for(&pixels, wanted))
    };
    if (width, height) == (pixels.width, pixels.height) {
        return Ok(pixels);
    }
    scaled(&pixels, width, height)
}

/// Pixels in another size.
fn scaled(pixels: &Pixels, width: usize, height: usize) -> Result<Pixels, Undecodable> {
    let (from, to) = ((pixels.width, pixels.height), (width, height));
    let lanczos = FilterType::Lanczos3;
    let data = if pixels.is_opaque {
        resampled::<3>(&pixels.data, from, to, lanczos)
    } else {
        resampled::<4>(&pixels.data, from, to, lanczos)
    };
    Ok(Pixels {
        width,
        height,
        data: data.ok_or(Undecodable)?,
        is_opaque: pixels.is_opaque,
        profile: pixels.profile.clone(),
    })
}

/// The bytes of pixels in another size; none where they are not as many as the size says. What has
/// fewer than four bytes a pixel gets further ones on the way: so the program has the code for one
/// sort of pixels, and not, three times as long to compile, for each.
fn resampled<const BYTES: usize>(
    data: &[u8],
    (width, height): (usize, usize),
    (new_width, new_height): (usize, usize),
    filter: FilterType,
) -> Option<Vec<u8>> {
    let widened: Vec<[u8; 4]>;
    let data = if BYTES == 4 {
        data
    } else {
        let pixels = data.as_chunks::<BYTES>().0.iter();
        widened = pixels
            .map(|pixel| array::from_fn(|at| if at < BYTES { pixel[at] } else { 0 }))
            .collect();
        widened.as_flattened()
    };
    let whole = |side: usize| u32::try_from(side).ok();
    let lying = TypedImageRef::<U8x4>::from_buffer(whole(width)?, whole(height)?, data).ok()?;
    let mut made = vec![0; new_width * new_height * 4];
    let mut view =
        TypedImage::<U8x4>::from_buffer(whole(new_width)?, whole(new_height)?, &mut made).ok()?;
    let manner = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter));
    Resizer::new().resize_typed(&lying, &mut view, &manner.use_alpha(BYTES == 4)).ok()?;
    if BYTES == 4 {
        return Some(made);
    }
    let pixels = made.as_chunks::<4>().0.iter();
    let narrow: Vec<[u8; BYTES]> = pixels.map(|wide| array::from_fn(|at| wide[at])).collect();
    Some(narrow.into_flattened())
}

/// Pixels as EXIF wants them to be shown.
fn turned(pixels: Pixels, orientation: u8) -> Pixels {
    if !(2..=8).contains(&orientation) {
        return pixels;
    }
    let (width, height) = (pixels.width, pixels.height);
    let is_turned = orientation >= 5;
    let (new_width, new_height) = if is_turned { (height, width) } else { (width, height) };
    let bytes = if pixels.is_opaque { 3 } else { 4 };
    let mut data = Vec::with_capacity(pixels.data.len());
    for y in 0..new_height {
        for x in 0..new_width {
            let (right, down) = (new_width - 1 - x, new_height - 1 - y);
            let (from_x, from_y) = match orientation {
                2 => (right, y),
                3 => (right, down),
                4 => (x, down),
                5 => (y, x),
                6 => (y, right),
                7 => (down, right),
                _ => (down, x),
            };
            let at = (from_y * width + from_x) * bytes;
            data.extend_from_slice(pixels.data.get(at..at + bytes).unwrap_or(&[0; 4][..bytes]));
        }
    }
    Pixels { width: new_width, height: new_height, data, ..pixels }
}

#[cfg(test)]
mod tests;
