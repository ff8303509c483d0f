//! The blocks of a text: what of Markdown we use, and nothing else of it.

use crate::file::Desk;
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use std::ops::Range;

/// One heading, paragraph or list item: what a translator translates in one go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub shape: Shape,
    /// Its words in Markdown, on one line.
    pub text: String,
    /// Line in the file.
    pub line: usize,
}

/// What a piece of a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The title, first in the text.
    Title,
    /// The one thing to know, right after the title.
    Lead,
    /// A heading of the second level.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A warning box.
    Warning,
    /// Words one can say.
    Say,
    /// An item of the list with this number; true when the order matters.
    Item(usize, bool),
    /// A service's card, by id.
    Card(String),
}

/// The blocks of a text, in order.
pub(super) fn pieces(desk: &mut Desk, body: Range<usize>) -> Vec<Piece> {
    let text = desk.file.text[body.clone()].to_owned();
    let mut reader = Reader {
        desk,
        text: &text,
        offset: body.start,
        pieces: Vec::new(),
        extent: None,
        list: None,
        lists: 0,
        quote: None,
    };
    for (event, range) in Parser::new(&text).into_offset_iter() {
        reader.event(&event, range);
    }
    let mut pieces = reader.pieces;
    check_opening(desk, &mut pieces, body.start);
    pieces
}

struct Reader<'a, 'b> {
    desk: &'a mut Desk<'b>,
    text: &'a str,
    offset: usize,
    pieces: Vec<Piece>,
    /// The extent of the words of the block that is open.
    extent: Option<Range<usize>>,
    list: Option<bool>,
    lists: usize,
    quote: Option<Shape>,
}

impl Reader<'_, '_> {
    fn event(&mut self, event: &Event, range: Range<usize>) {
        match event {
            Event::Start(
                Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. } | Tag::Paragraph,
            ) => {
                self.extent = None;
            }
            Event::Start(Tag::Item) => self.extent = None,
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => self.close(Shape::Title),
            Event::End(TagEnd::Heading(HeadingLevel::H2)) => self.close(Shape::Heading),
            Event::End(TagEnd::Paragraph | TagEnd::Item) => self.close(Shape::Paragraph),
            Event::Start(Tag::List(first)) => {
                if self.list.is_some() {
                    self.refuse(range.start, "a list inside a list: write one list");
                }
                self.close(Shape::Paragraph);
                self.list = Some(first.is_some());
                self.lists += 1;
            }
            Event::End(TagEnd::List(_)) => self.list = None,
            Event::Start(Tag::BlockQuote(_)) => self.quote = Some(Shape::Say),
            Event::End(TagEnd::BlockQuote(_)) => self.quote = None,
            Event::Text(_) | Event::SoftBreak | Event::Start(Tag::Strong | Tag::Link { .. }) => {
                self.widen(range);
            }
            Event::End(TagEnd::Strong | TagEnd::Link) => {}
            other => {
                if let Some(what) = refused(other) {
                    self.refuse(range.start, what);
                }
            }
        }
    }

    fn widen(&mut self, range: Range<usize>) {
        let old = self.extent.take().unwrap_or_else(|| range.clone());
        self.extent = Some(old.start.min(range.start)..old.end.max(range.end));
    }

    fn close(&mut self, shape: Shape) {
        let Some(extent) = self.extent.take() else { return };
        let words = |line: &str| line.trim().trim_start_matches('>').trim().to_owned();
        let lines: Vec<_> =
            self.text[extent.clone()].lines().map(words).filter(|line| !line.is_empty()).collect();
        let mut text = lines.join(" ");
        let card = text.strip_prefix("{service:").and_then(|rest| rest.strip_suffix('}'));
        let shape = match (&mut self.quote, self.list, card) {
            (_, _, Some(id)) => Shape::Card(id.to_owned()),
            (Some(quote), _, None) => {
                if let Some(rest) = text.strip_prefix('!') {
                    text = rest.trim().to_owned();
                    *quote = Shape::Warning;
                }
                quote.clone()
            }
            (None, Some(ordered), None) => Shape::Item(self.lists, ordered),
            _ => shape,
        };
        let line = self.desk.file.line(self.offset + extent.start);
        self.pieces.push(Piece { shape, text, line });
    }

    fn refuse(&mut self, at: usize, what: &str) {
        self.desk.at(self.offset + at, what);
    }
}

/// Checks that a text begins with one title and its lead, and marks the lead.
fn check_opening(desk: &mut Desk, pieces: &mut [Piece], start: usize) {
    if pieces.first().is_none_or(|piece| piece.shape != Shape::Title) {
        desk.at(start + 1, "a text begins with its title: `# A question or a thing to do`");
    }
    match pieces.get_mut(1) {
        Some(piece) if piece.shape == Shape::Paragraph => piece.shape = Shape::Lead,
        _ => desk.at(start + 1, "after the title comes one paragraph: the one thing to know"),
    }
    for piece in pieces.iter().skip(1).filter(|piece| piece.shape == Shape::Title) {
        desk.problems.add(&desk.file.path, piece.line, "a second title: write `##` for a heading");
    }
}

/// Why a part of Markdown is not used; nothing for the ends of parts that were refused already.
fn refused(event: &Event) -> Option<&'static str> {
    Some(match event {
        Event::Start(Tag::Heading { .. }) => {
            "headings have two levels: `#` for the title, `##` for the others"
        }
        Event::Start(Tag::Emphasis) => {
            "slanted text is hard to read: write **strong** or plain text"
        }
        Event::Start(Tag::Image { .. }) => "pictures are not part of a text",
        Event::Start(Tag::CodeBlock(_)) => {
            "this is indented like code: begin the line at the margin"
        }
        Event::Code(_) => "back quotes are not part of a text",
        Event::Html(_) | Event::InlineHtml(_) => "HTML is not part of a text",
        Event::HardBreak => "a line break inside a paragraph: begin a new paragraph or a list",
        Event::Rule => "lines across are not part of a text: write a heading",
        Event::End(_) => return None,
        _ => "this part of Markdown is not used here",
    })
}
