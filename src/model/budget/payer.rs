//! Who pays a part of an event.
//!
//! Takes: a text. Gives: [`Payer`]. Never: takes the agency's own word in another spelling for somebody else.

use crate::say;
use crate::shape::{Expected, Form, Problem, Scalar, Text};
use std::ops::Deref;

/// The agency that publishes the site, by its word, or anybody else by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payer(Text);

impl Payer {
    /// The word for the agency that publishes the site.
    const OWN: &str = "agency";

    /// Whether it is the agency that publishes the site.
    #[must_use]
    pub fn is_agency(&self) -> bool {
        self.as_str() == Self::OWN
    }
}

impl Deref for Payer {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Scalar for Payer {
    const EXPECTED: Expected = Expected { id: "pembayar", en: "a payer", example: Self::OWN };

    fn form() -> Form {
        let form = Text::form();
        let others = "(?!\\s*(?:[aA][gG][eE][nN][cC][yY]|[iI][nN][sS][tT][aA][nN][sS][iI])\\s*$)[\\s\\S]*";
        let either = Form::saying(Self::EXPECTED, &format!("\\s*{}\\s*|{others}", Self::OWN));
        Form { free: true, ..either.taken_for(form.types) }
    }

    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }

    fn stand_in() -> Self {
        Self(Text::stand_in())
    }

    fn parse(text: &str, plain: bool) -> Result<Self, Problem> {
        let payer = Self(Text::parse(text, plain)?);
        let is_other_spelling = ["agency", "instansi"].contains(&payer.to_lowercase().as_str());
        if payer.is_agency() || !is_other_spelling {
            return Ok(payer);
        }
        let message = say!(
            id "`{text}` terbaca sebagai nama pihak lain, bukan instansi penerbit",
            en "`{text}` reads as the name of somebody else, not as the publishing agency",
        );
        Err(Problem::value(message).help(say!(
            id "tulis `agency` jika instansi ini yang membayar; jika pihak lain, tulis namanya",
            en "write `agency` if this agency pays; if it is somebody else, write the name",
        )))
    }
}
