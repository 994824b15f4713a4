//! Pictures that the program draws itself: letters in greys, laid over a ground in few colours.

use std::io::Cursor;

/// Coverage of each pixel, row by row: 0 for nothing, 255 for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grey {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// One byte for each pixel.
    pub data: Vec<u8>,
}

/// A drawing in at most 256 colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// The number of each pixel's colour.
    pub data: Vec<u8>,
    /// The colours: red, green, blue.
    pub colours: Vec<[u8; 3]>,
}

impl Grey {
    /// Reads a PNG file in greys.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let mut data = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut data).ok()?;
        let grey = Self {
            width: usize::try_from(frame.width).ok()?,
            height: usize::try_from(frame.height).ok()?,
            data,
        };
        (frame.color_type == png::ColorType::Grayscale).then_some(grey)
    }
}

impl Drawn {
    /// The drawing as a PNG file.
    pub fn png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut info =
            png::Info::with_size(u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        info.bit_depth = png::BitDepth::Eight;
        info.color_type = png::ColorType::Indexed;
        info.palette = Some(self.colours.concat().into());
        let mut encoder = png::Encoder::with_info(&mut bytes, info).ok()?;
        // Numbers of colours do not follow from those of the neighbours.
        encoder.set_filter(png::Filter::NoFilter);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&self.data).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}

/// A picture in a few of its colours, for a place beside letters: a number for each pixel, 0 where
/// nothing covers it, else one more than that of its colour.
pub fn few_colours(kind: super::Kind, bytes: &[u8], side: usize, most: usize) -> Option<Drawn> {
    let pixels = super::decode::decode(kind, bytes).ok()??.pixels;
    let long = pixels.width.max(pixels.height).max(1);
    let fit = |length: usize| (length * side / long).max(1);
    let pixels = super::scaled(&pixels, fit(pixels.width), fit(pixels.height)).ok()?;
    let bytes = if pixels.is_opaque { 3 } else { 4 };
    let rounded = |channel: u8| channel / 16 * 17;
    let (mut colours, mut data) = (Vec::<[u8; 3]>::new(), Vec::new());
    for pixel in pixels.data.chunks_exact(bytes) {
        if bytes == 4 && pixel[3] < 128 {
            data.push(0);
            continue;
        }
        let colour = [pixel[0], pixel[1], pixel[2]].map(rounded);
        let known = colours.iter().position(|known| *known == colour);
        let number = known.unwrap_or_else(|| {
            if colours.len() < most {
                colours.push(colour);
                return colours.len() - 1;
            }
            let far = |known: &[u8; 3]| {
                known.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum::<u32>()
            };
            let near = colours.iter().enumerate().min_by_key(|(_, known)| far(known));
            near.map_or(0, |(number, _)| number)
        });
        data.push(u8::try_from(number + 1).unwrap_or(u8::MAX));
    }
    Some(Drawn { width: pixels.width, height: pixels.height, data, colours })
}
