//! Answers to a rule that does not exist. Applied by `judge/`, which knows every rule, before it judges.

use crate::rule;

rule! {
    UNKNOWN_FINDING, "unknown-finding", Error,
    id {
        "Sebuah jawaban pada `answers` menyebut catatan yang tidak ada, misalnya karena salah ketik.",
        "Jawaban tampil tepat di samping catatannya; jika namanya tidak dikenal, jawaban itu hilang dari laporan.",
        "Tulis nama catatan seperti disebut `terang check`.",
    },
    en {
        "An entry under `answers` names a finding that does not exist, such as by a slip of the pen.",
        "An answer stands right beside its finding; if the name is unknown, the answer is lost from the report.",
        "Write the name of the finding as `terang check` gives it.",
    },
    wrong r"# events/2026/keuangan-desa-angkatan-1/event.md
answers: [{ finding: target-mised, text: Listrik padam pada hari terakhir. }]",
    mended r"# events/2026/keuangan-desa-angkatan-1/event.md
answers: [{ finding: target-missed, text: Listrik padam pada hari terakhir. }]",
}
