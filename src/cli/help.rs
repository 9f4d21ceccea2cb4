//! The help in Indonesian, in which most who ask for it work.
//!
//! Takes: the commands as they are declared, in English. Gives: the same with Indonesian texts. Never: changes what a command
//! line means: only a request for help is answered with it.

use super::arguments::Arguments;
use crate::words::Language;
use clap::{Arg, ArgAction, Command, CommandFactory, Error};
use std::ffi::OsString;
use std::io::Write as _;

/// English, Indonesian.
const TEXTS: &[(&str, &str)] = &[
    (
        "Compiles YAML and Markdown about government training (bimtek, workshop) into a public catalog and one transparency report per event",
        "Menyusun YAML dan Markdown tentang pelatihan pemerintah (bimtek, workshop) menjadi katalog publik dan satu laporan terbuka untuk setiap kegiatan",
    ),
    ("Build the site into the output folder", "Menyusun situs ke folder hasil"),
    ("Read and judge the content; write nothing", "Memeriksa isi; tidak menulis apa pun"),
    (
        "Show the site in a browser, and every change of it at once; write nothing",
        "Menampilkan situs di peramban beserta setiap perubahannya; tidak menulis apa pun",
    ),
    (
        "Turn scores of single participants into the summary of a test; nothing leaves this computer",
        "Meringkas nilai peserta menjadi ringkasan tes; tidak ada yang keluar dari komputer ini",
    ),
    (
        "Make a site that builds: example content, editor settings, a CI workflow",
        "Membuat situs yang langsung jadi: isi contoh, pengaturan penyunting, alur CI",
    ),
    ("Tell what a rule means and how to mend what it finds", "Menerangkan arti sebuah aturan dan apa yang dilakukan"),
    (
        "Write the files of a new thing, with every key explained in a comment",
        "Menulis berkas baru, setiap kuncinya dijelaskan dalam komentar",
    ),
    (
        "Print or write the JSON Schemas of all files that editors write",
        "Menampilkan atau menulis JSON Schema semua berkas isi",
    ),
    ("Work with themes", "Mengurus tema"),
    (
        "Copy the default theme, or one file of it, for editing",
        "Menyalin tema bawaan, atau satu berkasnya, untuk disunting",
    ),
    (
        "Print this message or the help of the given subcommand(s)",
        "Menampilkan bantuan ini, atau bantuan perintah yang disebut",
    ),
    ("Print this message", "Menampilkan bantuan ini"),
    ("Print help", "Menampilkan bantuan"),
    ("Print help (see more with '--help')", "Menampilkan bantuan"),
    ("Print help (see a summary with '-h')", "Menampilkan bantuan"),
    ("Tell how long each stage took", "Menyebut lamanya setiap tahap"),
    ("Print version", "Menampilkan versi"),
    ("The folder of the content", "Folder isi"),
    ("The folder of the content, whose site says the language", "Folder isi; situsnya menentukan bahasa"),
    (
        "The address at which the site will be published, instead of the one in site.yaml",
        "Alamat tempat situs akan terbit, menggantikan yang di site.yaml",
    ),
    ("Publish drafts too", "Terbitkan draf juga"),
    ("Read drafts too", "Baca draf juga"),
    (
        "Tell only what is said of these: an id, as of an event or a program, a file or a folder; everything is read all the same",
        "Sebut hanya yang menyangkut ini: sebuah id, misalnya milik kegiatan atau program, sebuah berkas, atau folder; semuanya tetap dibaca",
    ),
    ("Hide drafts, which are shown with a mark", "Sembunyikan draf, yang biasanya tampil dengan tanda"),
    (
        "Show drafts, as a preview does; undoes a --no-drafts before it",
        "Tampilkan draf, seperti biasanya pratinjau; membatalkan --no-drafts sebelumnya",
    ),
    (
        "The day that counts as today [default: `SOURCE_DATE_EPOCH`, else the clock]",
        "Hari yang dianggap hari ini [bawaan: `SOURCE_DATE_EPOCH`, atau jam komputer]",
    ),
    ("Stop on findings too", "Berhenti juga pada catatan terbuka"),
    (
        "How many threads to use, at most 256 [default: one per core]",
        "Banyaknya utas kerja, paling banyak 256 [bawaan: satu setiap inti prosesor]",
    ),
    ("The language of messages [default: the site's]", "Bahasa pesan [bawaan: bahasa situs]"),
    ("The language of messages", "Bahasa pesan"),
    ("The language of explanations", "Bahasa penjelasan"),
    (
        "The language of explanations and messages [default: the site's]",
        "Bahasa penjelasan dan pesan [bawaan: bahasa situs]",
    ),
    ("The language [default: the site's]", "Bahasa [bawaan: bahasa situs]"),
    (
        "Say nothing but what stops: errors, and findings with --strict",
        "Hanya sebut yang menghentikan: galat, dan dengan --strict juga catatan terbuka",
    ),
    (
        "Say more: every finding and hint, and what the rules behind them mean",
        "Sebut lebih banyak: setiap catatan dan petunjuk, dan arti aturannya",
    ),
    ("The folder that the site is written to", "Folder tempat situs ditulis"),
    (
        "`default`, the name of a folder in themes/, or a theme's folder",
        "`default`, nama folder di themes/, atau folder sebuah tema",
    ),
    ("Write every file anew, also those that are unchanged", "Tulis ulang setiap berkas, juga yang tidak berubah"),
    ("Messages for people, or one JSON object a line", "Pesan untuk orang, atau satu objek JSON setiap baris"),
    (
        "Instead of findings and hints, list what is late and what falls due within 90d (days), 12w (weeks) or 6m (months)",
        "Alih-alih catatan dan petunjuk, sebut yang terlambat dan yang jatuh tempo dalam 90d (hari), 12w (minggu), atau 6m (bulan)",
    ),
    (
        "Messages for people, one JSON object a line, or a report for GitHub Actions, GitLab Code Quality or code scanning",
        "Pesan untuk orang, satu objek JSON setiap baris, atau laporan untuk GitHub Actions, GitLab Code Quality, atau code scanning",
    ),
    (
        "The address to listen at; others can reach only what is not 127.0.0.1",
        "Alamat tempat pratinjau dibuka; 127.0.0.1 hanya terjangkau dari komputer ini",
    ),
    (
        "The port to listen at; where it is taken, the next free one",
        "Porta tempat pratinjau dibuka; jika sedang dipakai, yang kosong berikutnya",
    ),
    ("Open the site in the browser", "Buka situs di peramban"),
    (
        "Make a search index too, when the search page asks for it",
        "Buat juga indeks pencarian, ketika halaman pencarian memintanya",
    ),
    (
        "Look at the folders every second: for network drives and shared folders, which tell of no change",
        "Lihat folder setiap detik: untuk folder jaringan, yang tidak mengabarkan perubahan",
    ),
    (
        "The scores: CSV (UTF-8) or XLSX, at most 10 MiB, with the columns participant, pre, post and perhaps unit",
        "Nilai: CSV (UTF-8) atau XLSX, paling besar 10 MiB, dengan kolom peserta, pre, post, dan boleh unit",
    ),
    (
        "The lowest possible score [default: the test's with --write, else 0]",
        "Nilai terendah yang mungkin [bawaan: milik tesnya dengan --write, atau 0]",
    ),
    (
        "The highest possible score [default: the test's with --write, else 100]",
        "Nilai tertinggi yang mungkin [bawaan: milik tesnya dengan --write, atau 100]",
    ),
    (
        "The score that passes [default: the test's with --write, else none]",
        "Nilai lulus [bawaan: milik tesnya dengan --write, atau tidak ada]",
    ),
    (
        "No statistic on fewer people than this [default: the site's with --write, else 5]",
        "Tidak ada angka tentang orang yang lebih sedikit dari ini [bawaan: milik situs dengan --write, atau 5]",
    ),
    ("The worksheet, where an XLSX file has several", "Lembar kerja, bila berkas XLSX memuat beberapa"),
    (
        "Put the summary into this evaluation.yaml instead of printing it",
        "Tulis ringkasannya ke evaluation.yaml ini, bukan ke layar",
    ),
    ("The id of the test that the summary is for", "Id tes yang diringkas"),
    ("What to make", "Yang dibuat"),
    (
        "Its id, which becomes file name and address: lower-case letters, digits and hyphens",
        "Id-nya, yang menjadi nama berkas dan alamat: huruf kecil, angka, dan tanda hubung",
    ),
    (
        "The kind of a program or event [default: the program's, else bimtek]",
        "Jenis program atau kegiatan [bawaan: jenis programnya, atau bimtek]",
    ),
    (
        "The program of an event [default: the one that the event's id begins with, or the only one]",
        "Program kegiatan [bawaan: yang mengawali id kegiatan, atau satu-satunya]",
    ),
    (
        "The first day of an event [default: a working day in two months]",
        "Hari pertama kegiatan [bawaan: sebuah hari kerja dua bulan lagi]",
    ),
    ("A former event to begin from, without its results", "Kegiatan lama yang ditiru, tanpa hasilnya"),
    ("The site's folder: empty, or not there yet", "Folder situs: kosong, atau belum ada"),
    ("The language of messages, schemas and the site's own words", "Bahasa pesan, skema, dan kata-kata situs"),
    ("The rule; without one, all of them are listed", "Aturannya; tanpa nama, semua aturan disebut"),
    (
        "The kind of file, such as budget or event; without one, all of them",
        "Jenis berkas, misalnya budget atau event; tanpa nama, semuanya",
    ),
    (
        "The folder to write <kind>.schema.json to, instead of printing",
        "Folder tempat <jenis>.schema.json ditulis, bukan ke layar",
    ),
    ("The folder to copy to", "Folder tujuan salinan"),
    ("One file of the theme, such as templates/home.html", "Satu berkas tema, misalnya templates/home.html"),
    ("Indonesian", "bahasa Indonesia"),
    ("English", "bahasa Inggris"),
    ("For people", "untuk orang"),
    ("One object a line", "satu objek setiap baris"),
    (
        "Annotations of GitHub Actions, and the full list in the step summary",
        "anotasi GitHub Actions, lengkap di ringkasan langkah",
    ),
    ("A Code Quality report of GitLab", "laporan Code Quality GitLab"),
    ("A log for code scanning, SARIF 2.1.0", "log code scanning, SARIF 2.1.0"),
    ("What is offered again and again", "yang ditawarkan berulang kali"),
    ("Who teaches", "yang mengajar"),
    ("What is taught", "yang diajarkan"),
    ("One run of a program", "satu penyelenggaraan program"),
    ("A free page", "halaman bebas"),
    ("Starts from the agency's problem, with tests", "berangkat dari masalah instansi, dengan tes"),
    ("Starts from the participants' problems, without tests", "berangkat dari masalah peserta, tanpa tes"),
];

/// The headings and the first line, which clap says in English.
const TEMPLATE: &str = "{about-with-newline}\nPemakaian: {usage}\n\n{all-args}{after-help}";

fn in_indonesian(english: &str) -> Option<&'static str> {
    TEXTS.iter().find(|(text, _)| *text == english.trim()).map(|(_, id)| *id)
}

/// Answers a request for help, and says whether it goes to stderr.
pub fn print(error: &Error, raw: Vec<OsString>, language: Language) {
    let asked_again = match language {
        Language::English => None,
        Language::Indonesian => command().try_get_matches_from(raw).err(),
    };
    let error = asked_again.as_ref().unwrap_or(error);
    let text = error.render().ansi().to_string();
    let text = if language == Language::Indonesian { text.replace("[OPTIONS]", "[OPSI]") } else { text };
    // Where even help cannot be printed there is nobody to tell.
    let _ = if error.use_stderr() {
        anstream::stderr().write_all(text.as_bytes())
    } else {
        anstream::stdout().write_all(text.as_bytes())
    };
}

/// The commands with Indonesian texts.
fn command() -> Command {
    let mut command = <Arguments as CommandFactory>::command();
    // What clap adds of its own, `help` and `--help`, is there only then.
    command.build();
    translated(command)
}

fn translated(command: Command) -> Command {
    let about = command.get_about().map(ToString::to_string);
    let command = match about.as_deref().and_then(in_indonesian) {
        Some(about) => command.about(about),
        None => command,
    };
    command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Perintah")
        .subcommand_value_name("PERINTAH")
        .mut_args(argument)
        .mut_subcommands(translated)
}

fn argument(argument: Arg) -> Arg {
    let english = argument.get_help().map(ToString::to_string).unwrap_or_default();
    let mut help = in_indonesian(&english).map_or(english, str::to_owned);
    let takes_value = matches!(argument.get_action(), ArgAction::Set | ArgAction::Append);
    if takes_value {
        let choices: Vec<String> = argument
            .get_possible_values()
            .iter()
            .map(|value| {
                let meaning = value.get_help().map(ToString::to_string);
                match meaning.as_deref().and_then(in_indonesian) {
                    Some(meaning) => format!("{} ({meaning})", value.get_name()),
                    None => value.get_name().to_owned(),
                }
            })
            .collect();
        if !choices.is_empty() {
            help = format!("{help} [pilihan: {}]", choices.join(", "));
        }
        let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        if !defaults.is_empty() {
            help = format!("{help} [bawaan: {}]", defaults.join(", "));
        }
    }
    // Of its own `--help`, clap says something longer in the longer help.
    let argument = match argument.get_long_help() {
        Some(_) => argument.long_help(help.clone()),
        None => argument,
    };
    let heading = if argument.is_positional() { "Argumen" } else { "Opsi" };
    argument.help(help).help_heading(heading).hide_default_value(true).hide_possible_values(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn said(command: &Command, texts: &mut BTreeSet<String>) {
        texts.extend(command.get_about().map(ToString::to_string));
        for argument in command.get_arguments() {
            texts.extend(argument.get_help().map(ToString::to_string));
            texts.extend(
                argument.get_possible_values().iter().filter_map(|value| value.get_help()).map(ToString::to_string),
            );
        }
        command.get_subcommands().for_each(|command| said(command, texts));
    }

    #[test]
    fn every_text_has_its_indonesian() {
        let mut command = <Arguments as CommandFactory>::command();
        command.build();
        let mut texts = BTreeSet::new();
        said(&command, &mut texts);
        let missing: Vec<&String> = texts.iter().filter(|text| in_indonesian(text).is_none()).collect();
        assert!(missing.is_empty(), "{missing:#?}");
        let unused: Vec<&str> = TEXTS.iter().map(|(text, _)| *text).filter(|text| !texts.contains(*text)).collect();
        assert!(unused.len() < 4, "{unused:#?}");
    }

    #[test]
    fn the_help_is_indonesian_as_a_whole() {
        for path in [&["terang"][..], &["terang", "check"], &["terang", "new"], &["terang", "theme", "eject"]] {
            let raw = [path, &["--help"]].concat();
            let error = command().try_get_matches_from(raw).unwrap_err();
            let text = error.render().to_string();
            for english in ["Usage", "Options:", "Commands:", "Arguments:", "[default", "ossible values", "Print "] {
                assert!(!text.contains(english), "{path:?}: {english}\n{text}");
            }
            assert!(text.contains("Pemakaian: terang") && text.contains("Opsi:"), "{text}");
        }
    }
}
