//! Tests of formats, pages and authors.

use std::io::Cursor;

use proptest::prelude::*;

use super::samples::{doc, docx, packed_pages, pages, pdf, zip};
use super::{Document, FormatError, Unseen};
use crate::base::tree::Tree;

fn read(bytes: &[u8], ending: &str) -> Result<Document, FormatError> {
    Document::read(&mut Cursor::new(bytes), ending).expect("memory does not fail")
}

fn count(bytes: &[u8]) -> Option<u32> {
    read(bytes, "pdf").expect("a PDF file").pages
}

#[test]
fn pages_are_counted_as_readers_count_them() {
    assert_eq!(count(&pages(12, "")), Some(12));
    assert_eq!(count(&packed_pages(7)), Some(7));
    // Bytes before the header move all places.
    assert_eq!(count(&[b"junk\n", &pages(3, "")[..]].concat()), Some(3));
    // A number may be an object of its own.
    let apart = ["<</Pages 2 0 R>>", "<</Count 3 0 R>>", "41"];
    assert_eq!(count(&pdf(&apart, "/Root 1 0 R")), Some(41));
}

#[test]
fn the_newest_form_of_an_object_counts() {
    let mut bytes = pages(12, "");
    let before = String::from_utf8_lossy(&bytes).into_owned();
    let previous: usize = before
        .split("startxref\n")
        .nth(1)
        .and_then(|rest| rest.lines().next())
        .expect("a number")
        .parse()
        .expect("a number");
    let object = bytes.len();
    bytes.extend_from_slice(b"2 0 obj\n<</Type/Pages/Kids[]/Count 13>>\nendobj\n");
    let table = bytes.len();
    let end = format!(
        "xref\n2 1\n{object:010} 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n"
    );
    bytes.extend_from_slice(end.as_bytes());
    assert_eq!(count(&bytes), Some(13));
}

#[test]
fn what_is_not_certain_is_not_counted() {
    let whole = packed_pages(7);
    // Behind its last number nothing is needed.
    for end in 5..whole.len() - "222\n%%EOF".len() {
        assert_eq!(count(&whole[..end]), None, "cut off at {end}");
    }
    for pages in
        ["<</Count -1>>", "<</Count 0>>", "<</Kids[]>>", "<</Count 2000000>>", "<</Count 2 0 R>>"]
    {
        assert_eq!(count(&pdf(&["<</Pages 2 0 R>>", pages], "/Root 1 0 R")), None, "{pages}");
    }
    assert_eq!(count(&pdf(&["<</Pages 2 0 R>>", "<</Count 4>>"], "")), None);
    let circle = pdf(&["<</Pages 1 0 R>>", ""], "/Root 2 0 R /Prev 9");
    assert_eq!(count(&circle), None);
}

#[test]
fn formats_are_known_by_their_bytes() {
    let odt =
        zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")]);
    let xlsx = zip(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")]);
    let png = Tree::from_txtar("-- a.png --\n").bytes("a.png").expect("a picture").into_owned();
    let files: [(&str, Vec<u8>); 11] = [
        ("pdf", pages(1, "")),
        ("docx", docx("A")),
        ("xlsx", xlsx),
        ("odt", odt),
        ("doc", doc()),
        ("rtf", b"{\\rtf1 a}".to_vec()),
        ("gif", png),
        ("zip", zip(&[("a.txt", "a")])),
        ("csv", b"a,b\n1,2\n".to_vec()),
        ("txt", "Kết luận".as_bytes().to_vec()),
        ("mp4", b"\0\0\0\x18ftypmp42".to_vec()),
    ];
    for (own, bytes) in &files {
        assert_eq!(read(bytes, own).expect(own).length, bytes.len() as u64);
        assert!(read(bytes, &own.to_uppercase()).is_ok());
        for (ending, _) in files.iter().filter(|(ending, _)| ending != own) {
            let text = ["csv", "txt"];
            let packed = *ending == "zip" && ["docx", "xlsx", "odt"].contains(own);
            if packed || text.contains(ending) && (text.contains(own)) {
                continue;
            }
            let fault = read(bytes, ending).expect_err(&format!("{own} as {ending}"));
            let FormatError::Bytes { promised, found } = fault else {
                panic!("{own} as {ending}: {fault:?}")
            };
            assert!(promised.endings.contains(ending));
            assert_eq!(
                found.map(|found| found.endings.contains(own)),
                (!text.contains(own)).then_some(true),
                "{own}"
            );
        }
    }
    assert_eq!(read(b"x", "exe"), Err(FormatError::Ending));
    assert!(read(b"a\0b", "txt").is_err());
}

#[test]
fn authors_are_told() {
    assert_eq!(
        read(&docx("Nguyễn Văn An"), "docx").expect("a document").authors,
        ["Nguyễn Văn An"]
    );
    assert_eq!(read(&pages(1, "An \\(x\\)"), "pdf").expect("a document").authors, ["An (x)"]);
    let utf16 = pages(1, "\\376\\377\\000A\\036\\277");
    assert_eq!(read(&utf16, "pdf").expect("a document").authors, ["Aế"]);
    let encrypted =
        String::from_utf8(pages(2, "An")).expect("text").replace("/Info", "/Encrypt 9 0 R /Info");
    let encrypted = read(encrypted.as_bytes(), "pdf").expect("a document");
    assert_eq!((encrypted.pages, encrypted.authors), (Some(2), Vec::<String>::new()));
    assert!(read(&docx(""), "docx").expect("a document").authors.is_empty());
}

#[test]
fn people_are_told_whom_the_metadata_of_a_file_name() {
    let xmp = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF><rdf:Description xmp:CreatorTool=\"Word\"><dc:creator><rdf:Seq>\
               <rdf:li>Bình</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
    let catalogue = "<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>";
    let (pages, about) = ("<< /Type /Pages /Kids [] /Count 3 >>", "<< /Author (An) >>");
    let stream = format!("<< /Type /Metadata /Length {} >>\nstream\n{xmp}\nendstream", xmp.len());
    let trailer = "/Root 1 0 R /Info 3 0 R";
    let both = pdf(&[catalogue, pages, about, &stream], trailer);
    assert_eq!(read(&both, "pdf").expect("a document").authors, ["An", "Bình"]);
    let elsewhere = stream.replace(&format!("/Length {}", xmp.len()), "/Length 5 0 R");
    let length = xmp.len().to_string();
    let elsewhere = pdf(&[catalogue, pages, "<< >>", &elsewhere, &length], trailer);
    assert_eq!(read(&elsewhere, "pdf").expect("a document").authors, ["Bình"]);
    let locked = pdf(&[catalogue, pages, about, &stream], "/Root 1 0 R /Encrypt 3 0 R");
    assert!(read(&locked, "pdf").expect("a document").authors.is_empty());
    let packed = super::samples::packed_stream(xmp);
    assert_eq!(read(&packed, "pdf").expect("a document").authors, ["Bình"]);
    let app = zip(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "docProps/core.xml",
            "<c><dc:creator>An</dc:creator><cp:lastModifiedBy>B&#236;nh</cp:lastModifiedBy></c>",
        ),
        ("docProps/app.xml", "<Properties><Manager>Chi</Manager></Properties>"),
        ("word/document.xml", "<w/>"),
    ]);
    assert_eq!(read(&app, "docx").expect("a document").authors, ["An", "Bình", "Chi"]);
}

#[test]
fn what_a_document_does_not_show_is_told() {
    let types = ("[Content_Types].xml", "<Types/>");
    let word = |part: &'static str, text: &'static str| {
        zip(&[types, ("word/document.xml", "<w:t>x</w:t>"), (part, text)])
    };
    let sheet = |part: &'static str, text: &'static str| {
        zip(&[types, ("xl/worksheets/sheet1.xml", "<x/>"), (part, text)])
    };
    let text = |text: &'static str| {
        zip(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", text)])
    };
    let table: [(&str, Vec<u8>, &[Unseen]); 9] = [
        (
            "docx",
            word("word/x.xml", "<w:del w:id=\"1\"><w:delText>x</w:delText></w:del>"),
            &[Unseen::Deleted],
        ),
        ("docx", word("word/footnotes.xml", "<w:rPr><w:vanish/></w:rPr>"), &[Unseen::Hidden]),
        (
            "docx",
            word("word/comments.xml", "<w:comments><w:comment w:id=\"0\"/>"),
            &[Unseen::Remarks],
        ),
        ("docx", word("word/comments.xml", "<w:comments/>"), &[]),
        ("docx", word("docProps/custom.xml", "<w:delText>"), &[]),
        (
            "xlsx",
            sheet("xl/workbook.xml", "<sheet name=\"a\" state=\"hidden\"/>"),
            &[Unseen::Hidden],
        ),
        ("odt", text("<text:tracked-changes><text:deletion/>"), &[Unseen::Deleted]),
        (
            "odt",
            text("<office:annotation/><text:hidden-text/>"),
            &[Unseen::Hidden, Unseen::Remarks],
        ),
        ("odt", text("<text:p>x</text:p>"), &[]),
    ];
    for (ending, bytes, expected) in table {
        assert_eq!(read(&bytes, ending).expect("a document").unseen, expected);
    }
    let page = |mark: &str| {
        let page = format!("<< /Type /Page /Annots [{mark}] >>");
        let pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
        pdf(&["<< /Type /Catalog /Pages 2 0 R >>", pages, &page], "/Root 1 0 R")
    };
    let remarks = |mark: &str| read(&page(mark), "pdf").expect("a document").unseen;
    assert_eq!(remarks("<< /Subtype /Text /Contents (x) >>"), [Unseen::Remarks]);
    assert_eq!(remarks("<< /Subtype /Highlight /Contents (x) >>"), [Unseen::Remarks]);
    assert!(remarks("<< /Subtype /Highlight >> << /Subtype /Link /Contents (x) >>").is_empty());
}

proptest! {
    #[test]
    fn damaged_documents_do_no_harm(
        which in 0..4_usize,
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        digits in proptest::option::of("[0-9]{1,20}"),
    ) {
        let mut bytes = [packed_pages(7), pages(3, "A"), docx("A"), doc()][which].clone();
        if let Some(digits) = digits {
            let text: Vec<u8> = digits.bytes().collect();
            let at = edits[0].0.index(bytes.len());
            bytes.splice(at..at, text);
        }
        for (at, byte) in &edits {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        for ending in ["pdf", "docx", "odt", "doc", "txt"] {
            let _ = read(&bytes, ending);
        }
    }
}

#[test]
fn documents_that_are_cut_off_do_no_harm() {
    for whole in [docx("A"), doc(), pages(3, "A")] {
        for end in 0..whole.len() {
            for ending in ["docx", "odt", "doc", "pdf", "txt"] {
                let _ = read(&whole[..end], ending);
            }
        }
    }
}
