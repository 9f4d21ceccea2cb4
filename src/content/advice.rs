//! What is said of lines that are no key, or do not stand where they should.
//!
//! Takes: what stands there. Gives: a sentence with its remedy. Never: decides which of them fits; an invented value, or a
//! number of spaces that was not tried, is not among the remedies.

use crate::say;
use crate::words::Words;

/// What a mistake is, and how it is mended.
type Advice = (Words, Words);

/// An item of a list without its dash, or with another sign.
pub fn lost_dash(text: &str) -> Advice {
    (
        say!(id "butir daftar ini tidak diawali `- `, seperti butir di atasnya", en "this list item does not begin with `- `, as the one above it does"),
        say!(id "tulis `- {text}`, dengan tanda `-` sejajar dengan butir di atasnya", en "write `- {text}`, with the dash in line with the one above"),
    )
}

/// `• satu` below a key that has a value.
pub fn note_or_item(text: &str) -> Advice {
    (
        say!(id "baris ini bukan kunci dan bukan butir daftar", en "this line is neither a key nor a list item"),
        say!(id "jika ini catatan, awali dengan `#`: `# {text}`; jika butir daftar, tulis `- {text}` di bawah kunci daftarnya", en "if this is a note, begin it with `#`: `# {text}`; if it is a list item, write `- {text}` below the list's key"),
    )
}

/// `mode; in-person`.
pub fn other_sign(key: &str, sign: char, value: &str) -> Advice {
    (
        say!(id "sesudah kunci `{key}` harus ada titik dua, bukan `{sign}`", en "after the key `{key}` belongs a colon, not `{sign}`"),
        say!(id "tulis `{key}: {value}`", en "write `{key}: {value}`"),
    )
}

/// `=======` alone.
pub fn fill_of_conflict(line: &str) -> Advice {
    (
        say!(id "`{line}` tampaknya sisa tanda konflik penggabungan Git", en "`{line}` seems to be left of a mark of a Git merge conflict"),
        say!(id "hapus baris ini, lalu periksa apakah di atas dan di bawahnya ada dua versi dari baris yang sama", en "delete this line, then see whether two versions of the same lines stand above and below it"),
    )
}

/// `realised: -`, `realised: ?`.
pub fn filler(sign: &str) -> Advice {
    (
        say!(id "`{sign}` sendirian bukan isi", en "`{sign}` alone is no content"),
        say!(id "tulis isinya, atau hapus kunci ini: yang belum ada akan ditampilkan sebagai belum ada", en "write the content, or delete the key: what is not there yet is shown as not there yet"),
    )
}

/// `**Angkatan I**` as a value.
pub fn emphasis(bare: &str) -> Advice {
    (
        say!(id "tanda tebal atau miring (`*`) tidak dikenal di sini", en "signs of bold or italic text (`*`) are unknown here"),
        say!(id "tulis teksnya saja: `{bare}`", en "write the text alone: `{bare}`"),
    )
}

/// `| Honor | 2 jam |`.
pub fn row_of_table(cells: usize) -> Advice {
    (
        say!(id "baris ini dari sebuah tabel ({cells} kolom), yang tidak dikenal di sini", en "this line is of a table (of {cells} ⟦column|columns⟧), which is unknown here"),
        say!(id "tulis setiap baris tabel sebagai butir daftar (`- kunci: nilai`), seperti butir lain di berkas ini, lalu hapus tabelnya", en "write each row of the table as an item of a list (`- key: value`), as the others in this file, and delete the table"),
    )
}

/// Rows that were copied from a spreadsheet; what stands in them is not repeated: it may be about people.
pub fn row_of_cells(rows: usize) -> Advice {
    let message = match rows {
        0 | 1 => say!(
            id "baris ini tampaknya disalin dari Excel atau berkas CSV, yang tidak dikenal di sini",
            en "this line seems to be copied from a spreadsheet or a CSV file, which is unknown here",
        ),
        _ => say!(
            id "baris ini dan baris-baris di bawahnya ({rows} baris) tampaknya disalin dari Excel atau berkas CSV, yang tidak dikenal di sini",
            en "this line and those below it ({rows} ⟦line|lines⟧) seem to be copied from a spreadsheet or a CSV file, which is unknown here",
        ),
    };
    (
        message,
        say!(id "tulis setiap baris itu sebagai butir (`- kunci: nilai`) di dalam daftarnya, di bawah butir lain dan sejajar dengannya, lalu hapus yang disalin", en "write each such line as an item (`- key: value`) within its list, below another item and in line with it, and delete what was copied"),
    )
}

/// `// nanti dilengkapi`, `<!-- nanti dilengkapi -->`: the words between the signs.
pub fn remark(bare: &str) -> Advice {
    (
        say!(id "baris ini bukan kunci dan bukan butir daftar", en "this line is neither a key nor a list item"),
        say!(id "catatan diawali `# `: tulis `# {bare}`", en "a remark begins with `# `: write `# {bare}`"),
    )
}

/// Words of an editor's own; with the key of the text above that may go on there, and how far in it must stand for that.
pub fn free_text(text: &str, above: Option<(&str, usize)>) -> Advice {
    let Words { id: rest_id, en: rest_en } = match above {
        Some((key, spaces)) => say!(
            id "; jika lanjutan teks `{key}` di atasnya, awali dengan {spaces} spasi",
            en "; if it goes on with the text of `{key}` above, put {spaces} ⟦space|spaces⟧ before it",
        ),
        None => say!(
            id "; jika isi, tulis sesudah kuncinya (`kunci: …`)",
            en "; if it is content, write it after its key (`key: …`)",
        ),
    };
    (
        say!(id "baris ini bukan kunci dan bukan butir daftar", en "this line is neither a key nor a list item"),
        say!(
            id "jika catatan untuk penyunting, awali dengan `# `: `# {text}`{rest_id}",
            en "if it is a remark for editors, begin it with `# `: `# {text}`{rest_en}",
        ),
    )
}

/// A tab between a colon and its value.
pub fn tab_after_colon(key: &str, value: &str) -> Advice {
    (
        say!(id "sesudah `{key}:` ada tab, padahal seharusnya spasi", en "after `{key}:` stands a tab where a space belongs"),
        say!(id "hapus tabnya dan ketik satu spasi: `{key}: {value}`", en "delete the tab and type one space: `{key}: {value}`"),
    )
}

/// `...` or `---` in the middle of a file.
pub fn two_documents(sign: &str) -> Advice {
    (
        say!(id "baris `{sign}` membagi berkas ini menjadi dua dokumen YAML", en "the line `{sign}` makes two YAML documents of this file"),
        say!(id "hapus baris `{sign}` ini", en "delete this line `{sign}`"),
    )
}

/// A line of a text of several lines that stands too far out.
pub fn out_of_text(key: &str, spaces: usize, other: usize) -> Advice {
    (
        say!(id "baris ini tampaknya lanjutan teks `{key}` di atasnya, tetapi tidak menjorok sejauh teks itu", en "this line seems to go on with the text of `{key}` above it, but is not indented as far"),
        say!(id "tambah {spaces} spasi di depannya, supaya sejajar dengan baris {other}", en "add {spaces} ⟦space|spaces⟧ before it, so that it stands in line with line {other}"),
    )
}

/// A line out of step, where no number of spaces was found that helps for certain.
pub fn wrong_level(spaces: usize) -> Advice {
    (
        say!(id "baris ini diawali {spaces} spasi dan tidak sejajar dengan kunci mana pun di atasnya", en "this line begins with {spaces} ⟦space|spaces⟧ and stands in line with no key above it"),
        say!(id "samakan jumlah spasi di depannya dengan kunci yang setingkat", en "give it as many spaces as the keys of its level have"),
    )
}

/// Lines that are indented with tabs, by their numbers; `width` is how many spaces each tab stands for.
pub fn tabs(others: &[usize], width: Option<usize>) -> Advice {
    const SHOWN: usize = 8;
    let many = others.len();
    let listed: Vec<String> = others.iter().take(SHOWN).map(usize::to_string).collect();
    let listed = listed.join(", ");
    let (and_id, and_en) = if many > SHOWN { (", …", ", …") } else { ("", "") };
    let message = match many {
        0 => say!(id "baris ini menjorok dengan tab", en "this line is indented with a tab"),
        _ => say!(
            id "baris ini menjorok dengan tab, begitu juga {many} baris lain: {listed}{and_id}",
            en "this line is indented with a tab, and so are {many} more: {listed}{and_en}",
        ),
    };
    let help = match width {
        Some(0) => say!(
            id "hapus tab di depannya: tanpa tab, spasinya sudah sejajar dengan baris di sekitarnya",
            en "delete the tab before it: without it, the spaces are in line with the lines around it",
        ),
        Some(1) => say!(id "ganti setiap tab dengan satu spasi", en "replace each tab with one space"),
        Some(width) => {
            say!(id "ganti setiap tab dengan {width} spasi", en "replace each tab with {width} ⟦space|spaces⟧")
        }
        None => say!(
            id "ganti setiap tab dengan spasi, sebanyak spasi di depan baris lain yang setingkat",
            en "replace each tab with spaces, as many as stand before the other lines of its level",
        ),
    };
    (message, help)
}

/// What is not looked for before a file can be read as YAML; `read` tells whether the rest of it could be.
pub fn what_waits(help: &Words, read: bool) -> Words {
    let Words { id, en } = help;
    if read {
        say!(
            id "{id}; bagian ini dan hitungan yang memakainya baru diperiksa sesudah ini diperbaiki",
            en "{en}; this part, and sums that need it, are checked once this is mended",
        )
    } else {
        say!(
            id "{id}; sisa berkas ini baru diperiksa sesudah ini diperbaiki",
            en "{en}; the rest of this file is checked once this is mended",
        )
    }
}

/// A text whose first lines are parts of something that stood above them.
pub fn no_beginning(spaces: usize) -> (Words, Words) {
    (
        say!(
            id "bagian awal berkas ini tidak ada: baris pertamanya menjorok {spaces} spasi, dan kunci yang memuatnya tidak ada di atasnya",
            en "the beginning of this file is missing: its first line is indented by {spaces}, and no key above it holds it",
        ),
        say!(
            id "kembalikan baris-baris yang hilang dari versi sebelumnya; jika tidak ada yang hilang, kurangi spasi di depan baris-baris ini",
            en "put back the missing lines from the version before; if none is missing, take off the spaces before these lines",
        ),
    )
}
