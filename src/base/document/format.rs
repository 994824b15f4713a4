//! The formats in which documents are handed to readers: how they are called, how their names end,
//! and by what their bytes are known.

use std::io;

use super::{bytes_at, compound, zip};
use crate::base::picture::Source;

/// Number of bytes in which a text shows that it is none.
const SAMPLE: u64 = 64 * 1024;

/// Number of bytes in which a PDF file must begin; others may stand before it.
const HEAD: u64 = 1024;

/// A format of documents.
#[derive(Debug, PartialEq, Eq)]
pub struct Format {
    /// Usual name, `PDF`.
    pub name: &'static str,
    /// Endings of the names of such files.
    pub endings: &'static [&'static str],
    /// Its media type.
    pub media_type: &'static str,
    mark: Mark,
}

/// By what a format is known.
#[derive(Debug, PartialEq, Eq)]
enum Mark {
    /// These bytes at this place.
    At(u64, &'static [u8]),
    /// One of several beginnings.
    OneOf(&'static [&'static [u8]]),
    /// These bytes among the first.
    Near(&'static [u8]),
    /// An archive with a folder of this name, and a list of contents.
    Folder(&'static str),
    /// An archive that begins with this media type.
    Typed(&'static str),
    /// A compound file with one of these streams.
    Stream(&'static [&'static str]),
    /// Nothing but text.
    Text,
}

const OPEN_XML: &str = "application/vnd.openxmlformats-officedocument.";

macro_rules! formats {
    ($($name:literal $endings:expr, $media_type:expr, $mark:expr;)*) => {
        /// All formats; of two that both fit some bytes the first one says more.
        static FORMATS: &[Format] =
            &[$(Format { name: $name, endings: &$endings, media_type: $media_type, mark: $mark }),*];
    };
}

formats! {
    "PDF" ["pdf"], "application/pdf", Mark::Near(b"%PDF-");
    "DOCX" ["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Mark::Folder("word/");
    "XLSX" ["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Mark::Folder("xl/");
    "PPTX" ["pptx"], "application/vnd.openxmlformats-officedocument.presentationml.presentation", Mark::Folder("ppt/");
    "ODT" ["odt"], "application/vnd.oasis.opendocument.text", Mark::Typed("application/vnd.oasis.opendocument.text");
    "ODS" ["ods"], "application/vnd.oasis.opendocument.spreadsheet", Mark::Typed("application/vnd.oasis.opendocument.spreadsheet");
    "ODP" ["odp"], "application/vnd.oasis.opendocument.presentation", Mark::Typed("application/vnd.oasis.opendocument.presentation");
    "DOC" ["doc"], "application/msword", Mark::Stream(&["WordDocument"]);
    "XLS" ["xls"], "application/vnd.ms-excel", Mark::Stream(&["Workbook", "Book"]);
    "PPT" ["ppt"], "application/vnd.ms-powerpoint", Mark::Stream(&["PowerPoint Document"]);
    "RTF" ["rtf"], "application/rtf", Mark::At(0, b"{\\rtf");
    "JPEG" ["jpg", "jpeg"], "image/jpeg", Mark::At(0, b"\xFF\xD8\xFF");
    "PNG" ["png"], "image/png", Mark::At(0, b"\x89PNG\r\n\x1A\n");
    "GIF" ["gif"], "image/gif", Mark::OneOf(&[b"GIF87a", b"GIF89a"]);
    "WebP" ["webp"], "image/webp", Mark::At(8, b"WEBP");
    "AVIF" ["avif"], "image/avif", Mark::At(4, b"ftypavi");
    "MP4" ["mp4"], "video/mp4", Mark::At(4, b"ftyp");
    "WebM" ["webm"], "video/webm", Mark::At(0, b"\x1A\x45\xDF\xA3");
    "MP3" ["mp3"], "audio/mpeg", Mark::OneOf(&[b"ID3", b"\xFF\xFB", b"\xFF\xFA", b"\xFF\xF3", b"\xFF\xF2"]);
    "OGG" ["ogg"], "audio/ogg", Mark::At(0, b"OggS");
    "ZIP" ["zip"], "application/zip", Mark::OneOf(&[b"PK\x03\x04", b"PK\x05\x06"]);
    "JSON" ["json"], "application/json", Mark::Text;
    "CSV" ["csv"], "text/csv", Mark::Text;
    "TXT" ["txt"], "text/plain", Mark::Text;
}

impl Format {
    /// The format of files whose names end like this, in small letters or capitals.
    pub(super) fn of_ending(ending: &str) -> Option<&'static Self> {
        let is = |known: &&str| known.eq_ignore_ascii_case(ending);
        FORMATS.iter().find(|format| format.endings.iter().any(is))
    }

    /// The format of which these bytes most likely are. Any text could be several, so that it is
    /// none.
    pub(super) fn of_bytes(source: &mut dyn Source) -> io::Result<Option<&'static Self>> {
        for format in FORMATS.iter().filter(|format| format.mark != Mark::Text) {
            if format.holds(source)? {
                return Ok(Some(format));
            }
        }
        Ok(None)
    }

    /// Returns `true` if it is an archive that says who made it.
    pub(super) fn is_packed(&self) -> bool {
        self.media_type.starts_with(OPEN_XML) || matches!(self.mark, Mark::Typed(_))
    }

    /// Returns `true` if the bytes are of this format.
    pub(super) fn holds(&self, source: &mut dyn Source) -> io::Result<bool> {
        Ok(match &self.mark {
            Mark::At(at, bytes) => has(source, *at, bytes)?,
            Mark::OneOf(starts) => {
                let mut found = false;
                for start in *starts {
                    found |= has(source, 0, start)?;
                }
                found
            }
            Mark::Near(bytes) => super::pdf::position(&bytes_at(source, 0, HEAD)?, bytes).is_some(),
            Mark::Folder(folder) => zip::has_folder(source, folder)?,
            Mark::Typed(media_type) => zip::media_type(source)?.as_deref() == Some(*media_type),
            Mark::Stream(names) => compound::has_stream(source, names)?,
            // A text of an older encoding is one as well, and no text has a zero in it.
            Mark::Text => {
                !bytes_at(source, 0, SAMPLE)?.contains(&0) && Self::of_bytes(source)?.is_none()
            }
        })
    }
}

fn has(source: &mut dyn Source, at: u64, wanted: &[u8]) -> io::Result<bool> {
    let count = u64::try_from(wanted.len()).unwrap_or(u64::MAX);
    Ok(bytes_at(source, at, count)? == wanted)
}
