//! Files -> pixels. What a file may ask of memory was limited by its size in pixels.

use std::io::Cursor;

use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::super::{Kind, SIDE};
use super::{Pixels, Undecodable};

/// The longest profile of colours that goes with a picture, in bytes. Those of screens have a few
/// hundred, those of presses half a megabyte.
const PROFILE: usize = 16 * 1024;

/// A picture that was decoded.
pub(super) struct Decoded {
    pub(super) pixels: Pixels,
    /// True if the file has each pixel as it was.
    pub(super) is_lossless: bool,
}

/// Decodes a picture; nothing where it is one that moves, or of a kind that is not decoded.
pub(super) fn decode(kind: Kind, bytes: &[u8]) -> Result<Option<Decoded>, Undecodable> {
    match kind {
        Kind::Jpeg => jpeg(bytes).map(Some),
        Kind::Png => png(bytes),
        Kind::WebP => webp(bytes),
        Kind::Avif | Kind::Gif => Ok(None),
    }
}

fn jpeg(bytes: &[u8]) -> Result<Decoded, Undecodable> {
    let options = DecoderOptions::default()
        .set_max_width(SIDE)
        .set_max_height(SIDE)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(Cursor::new(bytes), options);
    let data = decoder.decode().map_err(|_| Undecodable)?;
    let info = decoder.info().ok_or(Undecodable)?;
    let is_rgb = decoder.input_colorspace().is_some_and(|space| space.num_components() == 3);
    let profile = decoder.icc_profile().filter(|_| is_rgb);
    let pixels = Pixels {
        width: usize::from(info.width),
        height: usize::from(info.height),
        data,
        is_opaque: true,
        profile: kept(profile),
    };
    whole(pixels).map(|pixels| Decoded { pixels, is_lossless: false })
}

fn png(bytes: &[u8]) -> Result<Option<Decoded>, Undecodable> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|_| Undecodable)?;
    if reader.info().animation_control().is_some() {
        return Ok(None);
    }
    let mut data = vec![0; reader.output_buffer_size().ok_or(Undecodable)?];
    let frame = reader.next_frame(&mut data).map_err(|_| Undecodable)?;
    data.truncate(frame.buffer_size());
    let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
    let (data, is_opaque) = match frame.color_type {
        png::ColorType::Grayscale => (data.iter().flat_map(|grey| [*grey; 3]).collect(), true),
        png::ColorType::GrayscaleAlpha => {
            let pairs = data.chunks_exact(2);
            (pairs.flat_map(|pair| [pair[0], pair[0], pair[0], pair[1]]).collect(), false)
        }
        png::ColorType::Rgb => (data, true),
        png::ColorType::Rgba => (data, false),
        png::ColorType::Indexed => return Err(Undecodable),
    };
    decoded((frame.width, frame.height), data, is_opaque, profile, true).map(Some)
}

fn webp(bytes: &[u8]) -> Result<Option<Decoded>, Undecodable> {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).map_err(|_| Undecodable)?;
    if decoder.is_animated() {
        return Ok(None);
    }
    let mut data = vec![0; decoder.output_buffer_size().ok_or(Undecodable)?];
    decoder.read_image(&mut data).map_err(|_| Undecodable)?;
    let profile = decoder.icc_profile().ok().flatten();
    let is_lossless = !decoder.is_lossy();
    decoded(decoder.dimensions(), data, !decoder.has_alpha(), profile, is_lossless).map(Some)
}

fn decoded(
    (width, height): (u32, u32),
    data: Vec<u8>,
    is_opaque: bool,
    profile: Option<Vec<u8>>,
    is_lossless: bool,
) -> Result<Decoded, Undecodable> {
    let side = |side: u32| usize::try_from(side).map_err(|_| Undecodable);
    let (width, height, profile) = (side(width)?, side(height)?, kept(profile));
    let pixels = Pixels { width, height, data, is_opaque, profile };
    whole(opaque(pixels)).map(|pixels| Decoded { pixels, is_lossless })
}

/// Without the fourth byte of each, where nothing can be seen through any.
fn opaque(pixels: Pixels) -> Pixels {
    if pixels.is_opaque || pixels.data.chunks_exact(4).any(|pixel| pixel[3] != 255) {
        return pixels;
    }
    let data = pixels.data.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    Pixels { data: data.collect(), is_opaque: true, ..pixels }
}

/// Pixels of which none is missing.
fn whole(pixels: Pixels) -> Result<Pixels, Undecodable> {
    let bytes = if pixels.is_opaque { 3 } else { 4 };
    let is_whole = pixels.data.len() == pixels.width * pixels.height * bytes;
    if is_whole && !pixels.data.is_empty() { Ok(pixels) } else { Err(Undecodable) }
}

/// A profile of colours, if it is one of red, green and blue that says more than what screens
/// suppose of every picture.
fn kept(profile: Option<Vec<u8>>) -> Option<Vec<u8>> {
    let says = |profile: &[u8], words: &[u8]| profile.windows(words.len()).any(|it| it == words);
    profile.filter(|profile| {
        let is_rgb = profile.get(16..20).is_some_and(|space| space == b"RGB ");
        let of_screens = says(profile, b"sRGB") || says(profile, b"s\0R\0G\0B");
        is_rgb && profile.len() <= PROFILE && !of_screens
    })
}
