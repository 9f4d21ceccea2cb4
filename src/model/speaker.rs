//! Who teaches: `speakers/<id>.md`.
//!
//! Takes: its front matter. Gives: [`Speaker`]. Never: decides whether the name may be shown; `name_basis` says so.

use super::site::{Topic, Year};
use crate::shape::{Count, FilePath, Id, Text, Url};
use crate::source::Fact;
use crate::{record, vocabulary};

vocabulary! {
    /// Where a speaker comes from.
    pub enum Background {
        /// University or research.
        Academic = "academic",
        /// Does the work daily.
        Practitioner = "practitioner",
        /// Sets or supervises the rules.
        Regulator = "regulator",
        /// Trains for a living.
        Trainer = "trainer",
    }
}

vocabulary! {
    /// Why a name may be published.
    pub enum NameBasis {
        /// The person agreed.
        Consent = "consent",
        /// The person speaks in a public office.
        PublicRole = "public-role",
    }
}

record! {
    /// A speaker.
    pub struct Speaker ("kunci narasumber", "a speaker's keys") {
        /// With titles.
        name: Fact<Text>,
        /// Where the speaker comes from.
        background: Vec<Fact<Background>>,
        /// The institution.
        affiliation: Option<Fact<Text>>,
        /// The office held there.
        position: Option<Fact<Text>>,
        /// Why the name may be published; without it only role, position and affiliation are.
        name_basis: Option<Fact<NameBasis>>,
        /// Topics of expertise.
        expertise: Vec<Fact<Id<Topic>>>,
        /// Years in practice.
        years_of_practice: Option<Fact<Count>>,
        /// Certificates.
        credentials: Vec<Credential>,
        /// Interests a reader should know of.
        conflict_of_interest: Option<Fact<Text>>,
        /// A portrait beside the file.
        photo: Option<Photo>,
        /// Pages elsewhere.
        links: Vec<Link>,
        /// Hidden without `--drafts`.
        draft: Option<Fact<bool>>,
        /// Former addresses.
        aliases: Vec<Fact<Text>>,
    }
}

record! {
    /// A certificate.
    pub struct Credential ("kunci sertifikat", "a credential's keys") {
        /// Its name.
        title: Fact<Text>,
        /// Who gave it.
        issuer: Option<Fact<Text>>,
        /// When.
        year: Option<Fact<Year>>,
    }
}

record! {
    /// A picture.
    pub struct Photo ("kunci foto", "a photo's keys") {
        /// The file.
        file: Fact<FilePath>,
        /// What it shows, for those who cannot see it.
        alt: Option<Fact<Text>>,
    }
}

record! {
    /// A page elsewhere.
    pub struct Link ("kunci tautan", "a link's keys") {
        /// What it is.
        title: Fact<Text>,
        /// Its address.
        url: Fact<Url>,
    }
}
