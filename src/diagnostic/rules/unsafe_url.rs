//! Addresses that a public page must not link to: neither http, https, mailto, tel nor a page of this site. Applied
//! by `shape/` while decoding, and by `catalog/` to links in bodies.

use crate::rule;

rule! {
    UNSAFE_URL, "unsafe-url", Error,
    id {
        "Alamat tautan tidak diawali `https://`, `http://`, `mailto:`, `tel:`, atau `/`, sehingga tidak aman atau \
         tidak mengarah ke mana pun.",
        "Tautan dari situs pemerintah dipercaya orang; alamat yang dapat menjalankan perintah atau yang tidak lengkap \
         tidak boleh lolos.",
        "Tulis alamat lengkap yang dimulai dengan `https://`; hapus tautan yang menjalankan perintah.",
    },
    en {
        "The address of a link does not begin with `https://`, `http://`, `mailto:`, `tel:` or `/`, so that it is \
         unsafe or leads nowhere.",
        "People trust links on a government site; an address that can run commands, or an incomplete one, must not \
         get through.",
        "Write the whole address beginning with `https://`; delete links that run commands.",
    },
    wrong r#"# materials/penatausahaan-desa.md
links:
  - { title: Naskah peraturan, url: www.contoh.go.id/naskah }
  - { title: Kalkulator, url: "javascript:hitung()" }"#,
    mended r#"# materials/penatausahaan-desa.md
links:
  - { title: Naskah peraturan, url: "https://www.contoh.go.id/naskah" }"#,
}
