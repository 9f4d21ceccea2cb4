//! The hint on what stands in a text as plain characters, and was probably meant as Markdown.
//!
//! Takes: the texts below the front matter. Gives: a hint a place. Never: speaks of code, or of what readers see as it was meant.

use super::case::Case;
use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::evidence::Evidence;
use crate::markdown::{Slip, slips};
use crate::model::Body;
use crate::words::Words;
use crate::{rule, say};

rule! {
    MARKDOWN_SLIP, "markdown-slip", Hint,
    id {
        "Sebuah tautan, judul, atau gambar tidak ditulis seperti yang dikenal Markdown, atau sebuah teks memuat HTML \
         atau perintah untuk program situs lain (`{{< … >}}`).",
        "Pembaca melihat tanda-tandanya sebagai huruf biasa, dan tautannya tidak dapat dibuka. Perintah untuk program situs lain tidak \
         ditampilkan sama sekali, sehingga yang dimaksud hilang.",
        "Tulis `## Judul` dengan spasi, tautan sebagai `[teks](/alamat/)` tanpa spasi di antaranya, dan `**tebal**` sebagai \
         ganti HTML.",
    },
    en {
        "A link, heading or picture is not written as Markdown knows it, or a text holds HTML or a command to \
         another site generator (`{{< … >}}`).",
        "Readers see its signs as plain letters, and the link leads nowhere. A command to another site generator is not shown at all, so \
         that what it stood for is gone.",
        "Write `## Heading` with a space, a link as `[text](/address/)` with no space between, and `**bold**` in place of \
         HTML.",
    },
    wrong r"# pages/tentang.md
---
title: Tentang
---
##Tujuan

Lihat [katalog] (/katalog/).",
    mended r"# pages/tentang.md
---
title: Tentang
---
## Tujuan

Lihat [katalog](/katalog/).",
}

/// Speaks of an event's own text.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    in_body(&case.event.body, said);
}

/// Speaks of all other texts.
pub fn check_others(catalog: &Catalog, _evidence: &Evidence, said: &mut Vec<Diagnostic>) {
    let programs = catalog.programs().map(|(_, program)| &program.body);
    let speakers = catalog.speakers().map(|(_, speaker)| &speaker.body);
    let materials = catalog.materials().map(|(_, material)| &material.body);
    let pages = catalog.pages().iter().map(|page| &page.body);
    programs.chain(speakers).chain(materials).chain(pages).for_each(|body| in_body(body, said));
}

fn in_body(body: &Body, said: &mut Vec<Diagnostic>) {
    for (slip, range) in slips(body.markdown()) {
        let (message, help) = words(slip, &body.markdown()[range.clone()]);
        said.push(Diagnostic::new(&MARKDOWN_SLIP, body.locate(range), message).help(help));
    }
}

fn words(slip: Slip, text: &str) -> (Words, Words) {
    match slip {
        Slip::Heading => {
            let (signs, title) = text.split_at(text.len() - text.trim_start_matches('#').len());
            (
                say!(id "Baris ini tampil sebagai teks biasa, bukan judul.", en "This line is shown as plain text and no heading."),
                say!(id "tulis dengan spasi: `{signs} {title}`", en "write it with a space: `{signs} {title}`"),
            )
        }
        Slip::SpacedLink => {
            let meant = text.replacen("] (", "](", 1);
            (
                say!(id "Tautan ini tampil sebagai teks biasa karena ada spasi di depan alamatnya.", en "This link is shown as plain text, because a space stands before its address."),
                say!(id "tulis `{meant}`", en "write `{meant}`"),
            )
        }
        Slip::OpenLink => (
            say!(id "Tautan ini tampil sebagai teks biasa karena kurungnya tidak ditutup.", en "This link is shown as plain text, because its bracket stays open."),
            say!(id "tulis `)` tepat di belakang alamatnya", en "write `)` right after its address"),
        ),
        Slip::NoAddress => (
            say!(id "Tautan ini tampil sebagai teks biasa karena alamatnya hilang.", en "This link is shown as plain text, because its address is gone."),
            say!(
                id "tulis alamatnya dan tutup kurungnya: `{text}/alamat/)`; jika bukan tautan, hapus tandanya",
                en "write its address and close the bracket: `{text}/address/)`; if it is no link, delete the signs",
            ),
        ),
        Slip::BareAddress => {
            let meant = text.split_once(']').map_or_else(String::new, |(name, rest)| {
                let address = rest.find("http").map_or(rest, |at| &rest[at..]);
                format!("{name}]({address})")
            });
            (
                say!(id "Tautan ini tampil sebagai teks biasa karena alamatnya tidak di dalam kurung.", en "This link is shown as plain text, because its address stands in no brackets."),
                say!(id "tulis `{meant}`", en "write `{meant}`"),
            )
        }
        Slip::NoDefinition => (
            say!(id "Tautan ini tampil sebagai teks biasa karena alamatnya tidak ditulis di mana pun.", en "This link is shown as plain text, because its address is written nowhere."),
            say!(id "tulis alamatnya langsung: `[teks](/alamat/)`", en "write its address right there: `[text](/address/)`"),
        ),
        Slip::Html => (
            say!(id "HTML tampil kepada pembaca seperti diketik.", en "Readers see HTML as it is typed."),
            say!(
                id "pakai Markdown: `**tebal**`, `*miring*`, `[teks](/alamat/)`, baris kosong untuk alinea baru",
                en "use Markdown: `**bold**`, `*italic*`, `[text](/address/)`, an empty line for a new paragraph",
            ),
        ),
        Slip::Shortcode => (
            say!(id "Perintah untuk program situs lain ini tidak ditampilkan kepada pembaca.", en "This command to another site generator is not shown to readers."),
            say!(
                id "hapus, dan tulis isinya sebagai Markdown: `[teks](/alamat/)`, `![gambar](/alamat.jpg)`",
                en "delete it, and write what it stood for as Markdown: `[text](/address/)`, `![picture](/address.jpg)`",
            ),
        ),
        Slip::Template => (
            say!(id "Tanda untuk program situs lain ini tampil kepada pembaca seperti diketik.", en "Readers see these signs for another site generator as they are typed."),
            say!(
                id "tulis isinya; jika memang contoh kode, apit dengan tanda petik terbalik: `` `{text}` ``",
                en "write what it stood for; if it is an example of code, put it between backticks: `` `{text}` ``",
            ),
        ),
        Slip::NoAlternative => (
            say!(id "Gambar ini tanpa teks pengganti.", en "This picture has no alternative text."),
            say!(
                id "tulis apa yang terlihat di antara `![` dan `]`, bagi pembaca yang tidak melihatnya",
                en "write what is to be seen between `![` and `]`, for readers who do not see it",
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn what_readers_would_see_as_signs() {
        let page = |text: &str| sound().file("pages/profil.md", &format!("---\ntitle: Profil\n---\n{text}\n"));
        page("##Tujuan").says("markdown-slip", "pages/profil.md", "##Tujuan", "bukan judul");
        page("[katalog] (/katalog/)").says("markdown-slip", "pages/profil.md", "[katalog]", "spasi di depan alamatnya");
        page("Lihat [katalog](.").says("markdown-slip", "pages/profil.md", "[katalog]", "alamatnya hilang");
        page("{{< figure src=a.jpg >}}").says("markdown-slip", "pages/profil.md", "{{< figure", "program situs lain");
        page("[A] https://a.go.id/").says("markdown-slip", "pages/profil.md", "[A]", "tidak di dalam kurung");
        page("## Tujuan\n\n[katalog](/katalog/)").is_silent_on("markdown-slip");
    }
}
