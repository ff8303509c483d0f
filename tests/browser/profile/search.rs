//! Every way in which a browser may have written a text to disk: plain in two encodings, packed in
//! its cache and its session files, in tables of SQLite.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// No body that is looked for is larger.
const LARGEST: u64 = 32 << 20;

/// How an entry of Chromium's cache begins; its key's length stands 12 bytes in, the body after it.
const SIMPLE: [u8; 8] = 0xfcfb_6d1b_a772_5c30_u64.to_le_bytes();

/// Something to search: a file as it is, or something unpacked from it.
#[derive(Debug)]
pub(super) struct Hay {
    pub(super) file: PathBuf,
    pub(super) form: &'static str,
    pub(super) bytes: Vec<u8>,
}

impl Hay {
    /// True if a text is in it, in UTF-8 or UTF-16, in any case of ASCII letters.
    pub(super) fn holds(&self, text: &str) -> bool {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [text.as_bytes(), &wide].into_iter().any(|needle| {
            let first = needle[0].to_ascii_lowercase();
            self.bytes
                .windows(needle.len())
                .any(|at| at[0].to_ascii_lowercase() == first && at.eq_ignore_ascii_case(needle))
        })
    }
}

/// All that can be searched in a folder.
pub(super) fn hays(folder: &Path) -> Vec<Hay> {
    let mut all = Vec::new();
    for file in files(folder) {
        let Ok(bytes) = fs::read(&file) else { continue };
        let mut add = |form, bytes: Vec<u8>| {
            if !bytes.is_empty() {
                all.push(Hay { file: file.clone(), form, bytes });
            }
        };
        for body in unpacked(&file, &bytes) {
            add("unpacked", body);
        }
        if bytes.starts_with(b"SQLite format 3\0") {
            add("table", tables(&file).unwrap_or_default());
        }
        if let Some(packed) = bytes.strip_prefix(b"mozLz40\0") {
            add("session", lz4_flex::block::decompress_size_prepended(packed).unwrap_or_default());
        }
        // Names are found too.
        let mut whole = file.to_string_lossy().into_owned().into_bytes();
        whole.extend(bytes);
        add("as it is", whole);
    }
    all
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut out = Vec::new();
    for entry in entries {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => out.extend(files(&entry.path())),
            Ok(kind) if kind.is_file() => out.push(entry.path()),
            _ => {}
        }
    }
    out.sort();
    out
}

/// Bodies of cached answers, as far as they are packed.
fn unpacked(file: &Path, bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    let mut brotli = |bytes: &[u8]| out.push(read(brotli::Decompressor::new(bytes, 1 << 16)));
    if bytes.starts_with(&SIMPLE) && bytes.len() > 24 {
        let key = u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]) as usize;
        brotli(bytes.get(24 + key..).unwrap_or_default());
    } else if file.components().any(|part| part.as_os_str() == "cache2") {
        brotli(bytes);
    }
    for at in 0..bytes.len().saturating_sub(3) {
        if bytes[at..].starts_with(&[0x1f, 0x8b, 8]) {
            out.push(read(flate2::read::GzDecoder::new(&bytes[at..])));
        }
    }
    out
}

/// What comes out before the packing ends or goes wrong.
fn read(packed: impl Read) -> Vec<u8> {
    let (mut out, mut part) = (Vec::new(), [0; 4096]);
    let mut packed = packed.take(LARGEST);
    while let Ok(length @ 1..) = packed.read(&mut part) {
        out.extend(&part[..length]);
    }
    out
}

/// Every value of every table: a long one lies in pieces in the file.
fn tables(file: &Path) -> rusqlite::Result<Vec<u8>> {
    let base = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut names = base.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let names: Vec<String> =
        names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut out = Vec::new();
    for name in names {
        // A table of a kind that only the browser knows is in the file all the same.
        let Ok(mut all) = base.prepare(&format!("SELECT * FROM \"{name}\"")) else { continue };
        let width = all.column_count();
        let mut rows = all.query([])?;
        while let Ok(Some(row)) = rows.next() {
            for column in 0..width {
                if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column)? {
                    out.extend(bytes);
                    out.push(0);
                }
            }
        }
    }
    Ok(out)
}
