//! Keys and words that editors write in their own language, or as another generator calls them.
//!
//! Takes: a key or a word, and those that are known where it stands. Gives: the one that it means. Never: decides; a guess stands in the
//! help only.

use super::describe::Word;
use super::guess::nearest;

/// Words that editors write in their own language, or know from other generators, and the keys that they mean; the first that is
/// known here counts.
const TRANSLATED: [(&str, &[&str]); 61] = [
    ("judul", &["title"]),
    ("nama", &["name", "title", "item"]),
    ("ringkasan", &["summary"]),
    ("jenis", &["kind", "type", "category"]),
    ("tipe", &["kind", "type"]),
    ("kategori", &["category"]),
    ("status", &["status", "state"]),
    ("keadaan", &["status", "state"]),
    ("mulai", &["start"]),
    ("awal", &["start"]),
    ("selesai", &["end"]),
    ("akhir", &["end"]),
    ("tanggal", &["date", "start"]),
    ("tgl", &["date", "start"]),
    ("hari", &["days"]),
    ("program", &["program"]),
    ("penyelenggara", &["organizers", "organizer"]),
    ("lembaga", &["agency"]),
    ("instansi", &["agency"]),
    ("alamat", &["base_url", "url"]),
    ("situs", &["base_url"]),
    ("bahasa", &["language"]),
    ("tujuan", &["objectives", "objective", "objectives"]),
    ("sasaran", &["targets", "target", "audience"]),
    ("target", &["target", "targets"]),
    ("peserta", &["participants", "audience"]),
    ("narasumber", &["speakers", "speaker"]),
    ("pemateri", &["speakers", "speaker"]),
    ("materi", &["materials", "material"]),
    ("topik", &["topics"]),
    ("tempat", &["venue", "place"]),
    ("lokasi", &["venue", "place"]),
    ("kota", &["city"]),
    ("dokumen", &["documents", "document"]),
    ("foto", &["photos", "photo"]),
    ("berkas", &["files", "file"]),
    ("tautan", &["links", "url"]),
    ("pelajaran", &["lessons"]),
    ("masalah", &["problem"]),
    ("jam", &["hours"]),
    ("sesi", &["sessions"]),
    ("baris", &["lines"]),
    ("uraian", &["item", "text", "action"]),
    ("butir", &["items", "item"]),
    ("rencana", &["planned", "plans"]),
    ("realisasi", &["realised"]),
    ("harga", &["unit_price"]),
    ("satuan", &["unit"]),
    ("jumlah", &["amount"]),
    ("catatan", &["note", "notice"]),
    ("alasan", &["reason", "status_reason", "why"]),
    ("hasil", &["outcomes", "outcome", "result"]),
    ("tes", &["tests"]),
    ("indikator", &["indicator"]),
    ("tindakan", &["action"]),
    ("jabatan", &["position"]),
    ("nomor", &["number"]),
    ("diubah", &["updated"]),
    ("diperbarui", &["updated"]),
    ("lastmod", &["updated"]),
    ("date", &["updated"]),
];

/// The known key that an unknown one was probably meant to be: by its Indonesian name, else by its letters.
#[must_use]
pub fn nearest_key<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = key.to_lowercase();
    let translated = TRANSLATED
        .iter()
        .find(|(name, _)| *name == word)
        .and_then(|(_, meant)| meant.iter().find_map(|meant| known.iter().copied().find(|known| known == meant)));
    translated.or_else(|| nearest(key, known.iter().copied()))
}

/// Words that editors write for a value, and the word that they mean, where it is among those that are known.
const VALUES: [(&str, &str); 22] = [
    ("offline", "in-person"),
    ("luring", "in-person"),
    ("naik", "up"),
    ("turun", "down"),
    ("honor", "fees"),
    ("honorarium", "fees"),
    ("batal", "cancelled"),
    ("selesai", "completed"),
    ("terlaksana", "completed"),
    ("dilaksanakan", "completed"),
    ("berjalan", "ongoing"),
    ("rencana", "planned"),
    ("sendiri", "own"),
    ("milik sendiri", "own"),
    ("pemerintah", "government"),
    ("sekolah", "campus"),
    ("nihil", "no-finding"),
    ("makan", "meals"),
    ("makanan", "meals"),
    ("transpor", "travel"),
    ("transportasi", "travel"),
    ("room", "venue"),
];

/// The word of a list that a text was probably meant to be: by its meaning in either language, else by its letters.
#[must_use]
pub fn nearest_word(text: &str, words: &[Word]) -> Option<&'static str> {
    let said = text.trim().to_lowercase();
    let known = |meant: &str| words.iter().find(|word| word.word == meant).map(|word| word.word);
    let translated = VALUES.iter().find(|(value, _)| *value == said).and_then(|(_, meant)| known(meant));
    // `Akademisi: perguruan tinggi …`, `Selesai; memerlukan …`: what stands first is its name.
    let name = |help: &str| help.split([':', ';', ',', '.']).next().unwrap_or_default().to_lowercase();
    let is_name = |help: &str| name(help) == said;
    let named = || words.iter().find(|word| is_name(word.help.id) || is_name(word.help.en)).map(|word| word.word);
    // `selesei`, which is neither the word nor its name.
    let like_a_name = || {
        let translated = VALUES.iter().filter_map(|(value, meant)| Some(((*value).to_owned(), known(meant)?)));
        let own = words.iter().flat_map(|word| [word.help.id, word.help.en].map(|help| (name(help), word.word)));
        let spelt: Vec<(String, &'static str)> = translated.chain(own).collect();
        let near = nearest(&said, spelt.iter().map(|(name, _)| name.as_str()))?;
        spelt.iter().find(|(name, _)| name == near).map(|(_, word)| *word)
    };
    translated.or_else(named).or_else(|| nearest(text, words.iter().map(|word| word.word))).or_else(like_a_name)
}

#[cfg(test)]
mod tests {
    use super::nearest_key;

    #[test]
    fn a_key_in_the_editor_s_own_language_is_understood() {
        assert_eq!(nearest_key("judul", &["title", "kind"]), Some("title"));
        assert_eq!(nearest_key("Mulai", &["start", "end"]), Some("start"));
        assert_eq!(nearest_key("penyelenggara", &["organizer"]), Some("organizer"));
        assert_eq!(nearest_key("nme", &["name"]), Some("name"));
        assert_eq!(nearest_key("judul", &["kind"]), None);
        assert_eq!(nearest_key("lastmod", &["title", "updated"]), Some("updated"));
    }
}
