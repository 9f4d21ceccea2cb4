//! Golden bodies, bodies of the worst will, and bodies of real editors.

mod golden;
mod hostile;

use super::*;

pub(super) fn labels() -> Labels {
    let word = |key: &str| {
        Ok::<_, ()>(match key {
            "markdown.footnotes" | "markdown.footnote" => "Catatan kaki".to_owned(),
            "markdown.back" => "Kembali ke teks, catatan".to_owned(),
            "markdown.table" => "Tabel".to_owned(),
            "markdown.section" => "bagian".to_owned(),
            "markdown.task_done" => "selesai".to_owned(),
            "markdown.task_open" => "belum".to_owned(),
            "markdown.warning" => "Peringatan".to_owned(),
            other => other.rsplit('.').next().unwrap_or("").to_owned(),
        })
    };
    Labels::read(word).expect("every word is known")
}

pub(super) fn rendered(body: &str, base_path: &str, id_prefix: &str) -> Rendered {
    let resolve = |target: &str| match target {
        "berkas.pdf" => Resolution::To("/kegiatan/x/berkas.pdf".to_owned()),
        "jahat.pdf" => Resolution::To("javascript:alert(1)".to_owned()),
        "/tidak-ada/" => Resolution::Nowhere,
        _ => Resolution::AsWritten,
    };
    render(body, &Options { first_level: 3, id_prefix, base_path, section: "", labels: &labels(), resolve: &resolve })
}

/// The HTML of a body on a site below `/sub`.
pub(super) fn html(body: &str) -> String {
    rendered(body, "/sub", "p-").html.as_str().to_owned()
}
