//! References to an objective that the program does not have. Applied by `catalog/` while linking.

use crate::rule;

rule! {
    UNKNOWN_OBJECTIVE, "unknown-objective", Error,
    id {
        "Tes, kesenjangan kompetensi, evaluasi harian, atau materi merujuk tujuan yang tidak ada di programnya.",
        "Hanya lewat tujuan pembaca dapat melihat apakah yang dijanjikan program memang diajarkan dan diuji.",
        "Tulis id tujuan seperti pada program, atau tambahkan tujuannya di sana.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (tujuan program: susun-lpj)
tests:
  - id: pengetahuan
    outline: [{ objective: menyusun-lpj, items: 25 }]",
        mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (tujuan program: susun-lpj)
tests:
  - id: pengetahuan
    outline: [{ objective: susun-lpj, items: 25 }]",
    },
    en {
        "A test, a competence gap, a daily evaluation or a material refers to an objective that its program does not \
         have.",
        "Only through the objectives can a reader see whether what the program promised was taught and tested.",
        "Write the id as the program has it, or add the objective there.",
        wrong r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (objective of the program: susun-lpj)
tests:
  - id: pengetahuan
    outline: [{ objective: menyusun-lpj, items: 25 }]",
        mended r"# events/2026/keuangan-desa-angkatan-1/evaluation.yaml (objective of the program: susun-lpj)
tests:
  - id: pengetahuan
    outline: [{ objective: susun-lpj, items: 25 }]",
    },
}
