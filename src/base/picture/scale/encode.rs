//! Pixels -> files.

use super::super::Kind;
use super::{Copies, Copy, Pixels, SINGLE, Undecodable};

/// Quality of JPEG, of 100: what is lost is not seen at the size of a page.
const QUALITY: u8 = 78;

/// Copies in the form that suits the pixels, in some sizes.
pub(super) fn choose(sizes: &[Pixels], is_lossless: bool) -> Result<Copies, Undecodable> {
    let is_opaque = sizes.iter().all(|pixels| pixels.is_opaque);
    let photographs = if is_opaque { all(sizes, Kind::Jpeg)? } else { Vec::new() };
    if is_opaque && !is_lossless {
        return Ok(Copies { shown: photographs, plain: None });
    }
    let drawings = all(sizes, Kind::WebP)?;
    if is_opaque && 3 * length(&photographs) < 2 * length(&drawings) {
        return Ok(Copies { shown: photographs, plain: None });
    }
    let single = sizes.iter().rfind(|pixels| pixels.width <= SINGLE).or(sizes.first());
    let plain = single.map(|pixels| encode(pixels, Kind::Png)).transpose()?;
    let shorter = plain.as_ref().is_some_and(|plain| {
        let same = drawings.iter().filter(|copy| copy.width == plain.width);
        same.map(bytes_of).sum::<usize>() > bytes_of(plain)
    });
    if shorter {
        return Ok(Copies { shown: all(sizes, Kind::Png)?, plain: None });
    }
    Ok(Copies { shown: drawings, plain })
}

fn length(copies: &[Copy]) -> usize {
    copies.iter().map(bytes_of).sum()
}

fn bytes_of(copy: &Copy) -> usize {
    copy.bytes.as_ref().map_or(0, Vec::len)
}

pub(super) fn all(sizes: &[Pixels], kind: Kind) -> Result<Vec<Copy>, Undecodable> {
    sizes.iter().map(|pixels| encode(pixels, kind)).collect()
}

fn encode(pixels: &Pixels, kind: Kind) -> Result<Copy, Undecodable> {
    let bytes = match kind {
        Kind::Jpeg => jpeg(pixels),
        Kind::Png => png(pixels),
        _ => webp(pixels),
    };
    let bytes = Some(bytes.ok_or(Undecodable)?);
    Ok(Copy { kind, width: pixels.width, height: pixels.height, bytes })
}

fn jpeg(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_chroma_subsampling_method(jpeg_encoder::ChromaSubsamplingMethod::Average);
    if let Some(profile) = &pixels.profile {
        encoder.add_icc_profile(profile).ok()?;
    }
    let (width, height) = (u16::try_from(pixels.width).ok()?, u16::try_from(pixels.height).ok()?);
    encoder.encode(&pixels.data, width, height, jpeg_encoder::ColorType::Rgb).ok()?;
    Some(bytes)
}

fn webp(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = image_webp::WebPEncoder::new(&mut bytes);
    if let Some(profile) = &pixels.profile {
        encoder.set_icc_profile(profile.clone());
    }
    let (width, height) = (u32::try_from(pixels.width).ok()?, u32::try_from(pixels.height).ok()?);
    let colours =
        if pixels.is_opaque { image_webp::ColorType::Rgb8 } else { image_webp::ColorType::Rgba8 };
    encoder.encode(&pixels.data, width, height, colours).ok()?;
    Some(bytes)
}

fn png(pixels: &Pixels) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (width, height) = (u32::try_from(pixels.width).ok()?, u32::try_from(pixels.height).ok()?);
    let mut info = png::Info::with_size(width, height);
    info.bit_depth = png::BitDepth::Eight;
    info.color_type = if pixels.is_opaque { png::ColorType::Rgb } else { png::ColorType::Rgba };
    info.icc_profile = pixels.profile.as_deref().map(Into::into);
    let encoder = png::Encoder::with_info(&mut bytes, info).ok()?;
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&pixels.data).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
