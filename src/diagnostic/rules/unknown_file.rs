//! Files and folders whose name, place or kind the model does not know. Applied by `content/` while reading.

use crate::rule;

rule! {
    UNKNOWN_FILE, "unknown-file", Error,
    id {
        "Ada berkas atau folder yang nama, tempat, atau jenisnya tidak dikenal, misalnya `budget.yml` padahal seharusnya \
         `budget.yaml`, atau lampiran `.sql` yang isinya tidak dapat diperiksa. Juga gambar HEIC, AVIF, atau TIFF, atau yang rusak, di antara \
         dokumen: tempat dan waktu di dalamnya tidak dapat dihapus.",
        "Berkas yang salah nama tidak akan dibaca; tanpa peringatan ini laporan akan berkata \"belum ada data\" \
         padahal datanya ada.",
        "Ganti nama berkas seperti disarankan, simpan ulang gambar sebagai JPEG; yang bukan untuk situs dipindahkan dari `content/`.",
    },
    en {
        "There is a file or folder whose name, place or kind is not known, such as `budget.yml` where `budget.yaml` was \
         meant, or an attachment like `.sql` that nobody can look into. And a picture among papers as HEIC, AVIF or TIFF, or a \
         damaged one: place and time in it cannot be taken out.",
        "A file with the wrong name would not be read; without this warning the report would say \"no data yet\" \
         although the data are there.",
        "Rename the file as suggested, save a picture again as JPEG; what is not for the site is moved out of `content/`.",
    },
    wrong r"events/2026/keuangan-desa-angkatan-1/
  event.md
  budget.yml
  evaluasi.yaml",
    mended r"events/2026/keuangan-desa-angkatan-1/
  event.md
  budget.yaml
  evaluation.yaml",
}
