//! What each part of the dialect becomes.

use super::*;

fn becomes(body: &str, expected: &str) {
    assert_eq!(html(body).trim_end(), expected, "{body:?}");
}

#[test]
fn text_is_escaped_once_and_html_is_text() {
    becomes("a & b < c &amp; &lt;b&gt; \"q\" 'r'", "<p>a &amp; b &lt; c &amp; &lt;b&gt; \"q\" 'r'</p>");
    becomes("x <b onclick=\"y()\">z</b>", "<p>x &lt;b onclick=\"y()\"&gt;z&lt;/b&gt;</p>");
    becomes("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    becomes("{{ site.title }} {% include 'x' %}", "<p>{{ site.title }} </p>");
    becomes(
        "`<b>` and\n\n    <i>",
        "<p><code>&lt;b&gt;</code> and</p><pre tabindex=\"0\"><code>&lt;i&gt;</code></pre>",
    );
    becomes("a  \nb\n\n---\n\n~~c~~ *d* **e**", "<p>a<br>b</p><hr><p><del>c</del> <em>d</em> <strong>e</strong></p>");
    becomes("```js\" onload=x\nlet a;\n```", "<pre tabindex=\"0\"><code>let a;\n</code></pre>");
    becomes("```rust\nx\n```", "<pre tabindex=\"0\"><code class=\"language-rust\">x\n</code></pre>");
    becomes("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>");
}

#[test]
fn headings_keep_their_order_and_skip_no_level() {
    let body = "# A\n\n#### B\n\n#### C\n\n## D\n\n###### E\n\n# F\n\n#\n\n####### no heading";
    let found = rendered(body, "", "");
    let levels: Vec<(u8, &str)> = found.headings.iter().map(|heading| (heading.level, heading.text.as_str())).collect();
    assert_eq!(levels, [(3, "A"), (4, "B"), (4, "C"), (4, "D"), (5, "E"), (3, "F")]);
    becomes("## Biaya & *hasil* (2026)", "<h3 id=\"p-biaya-hasil-2026\">Biaya &amp; <em>hasil</em> (2026)</h3>");
    becomes(
        "# a\n# a\n# a-2\n# A {#b}",
        "<h3 id=\"p-a\">a</h3><h3 id=\"p-a-2\">a</h3><h3 id=\"p-a-2-2\">a-2</h3><h3 id=\"p-b\">A</h3>",
    );
    becomes(
        "# x {#a\"b}\n# Ünï çødé\n# !!!\n# fn-1",
        "<h3 id=\"p-x\">x</h3><h3 id=\"p-ünï-çødé\">Ünï çødé</h3><h3 id=\"p-bagian\">!!!</h3><h3 id=\"p-h-fn-1\">fn-1</h3>",
    );
    becomes("# ![](x.png)", "");
}

#[test]
fn addresses_go_through_the_list() {
    becomes("[a](/data/ \"judul\")", "<p><a href=\"/sub/data/\" title=\"judul\">a</a></p>");
    becomes(
        "[a](https://x.id/?a=1&b=2)",
        "<p><a href=\"https://x.id/?a=1&amp;b=2\" rel=\"external noopener\">a</a></p>",
    );
    becomes(
        "<https://x.id> <a@x.id>",
        "<p><a href=\"https://x.id\" rel=\"external noopener\">https://x.id</a> <a href=\"mailto:a@x.id\">a@x.id</a></p>",
    );
    becomes("[a](berkas.pdf)", "<p><a href=\"/sub/kegiatan/x/berkas.pdf\">a</a></p>");
    becomes("[a](</a b\"c|%zz%20>)", "<p><a href=\"/sub/a%20b%22c%7C%25zz%20\">a</a></p>");
    becomes(
        "[lihat](#b) [luar](#biaya)\n\n# B",
        "<p><a href=\"#p-b\">lihat</a> <a href=\"#biaya\">luar</a></p><h3 id=\"p-b\">B</h3>",
    );
    becomes("[](/data/)", "<p><a href=\"/sub/data/\">/sub/data/</a></p>");
    for refused in [
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "java&#10;script:x",
        "&#106;avascript:x",
        "&#x1;javascript:x",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "/\\\\evil.example",
        "relatif.pdf",
        "file:///etc",
        "/tidak-ada/",
        "jahat.pdf",
    ] {
        let found = rendered(&format!("a [teks **b**]({refused}) c"), "", "");
        assert_eq!(found.html.as_str().trim_end(), "<p>a teks <strong>b</strong> c</p>", "{refused}");
        assert_eq!((found.links.len(), found.unsafe_urls.len()), (0, 1), "{refused}");
        let at = found.unsafe_urls[0].at.clone();
        assert_eq!((at.start, at.end), (2, format!("a [teks **b**]({refused})").len()), "{refused}");
    }
}

#[test]
fn links_are_found_with_their_place() {
    let body = "Lihat [data](/data/#x) dan\n\n![foto](/foto.jpg) [r][s]\n\n[s]: https://x.id";
    let found = rendered(body, "/sub", "");
    let links: Vec<(&str, LinkKind, &str)> =
        found.links.iter().map(|link| (link.target.as_str(), link.kind, &body[link.at.clone()])).collect();
    assert_eq!(
        links,
        [
            ("/data/#x", LinkKind::Link, "[data](/data/#x)"),
            ("/foto.jpg", LinkKind::Image, "![foto](/foto.jpg)"),
            ("https://x.id", LinkKind::Link, "[r][s]"),
        ]
    );
}

#[test]
fn pictures_come_from_this_site_only() {
    let attributes = "loading=\"lazy\" decoding=\"async\"";
    becomes(
        "![a *b* \"c\"](/x.jpg)",
        &format!("<p><img src=\"/sub/x.jpg\" alt=\"a b &quot;c&quot;\" {attributes}></p>"),
    );
    becomes("![foto](https://x.id/a.png)", "<p><a href=\"https://x.id/a.png\" rel=\"external noopener\">foto</a></p>");
    becomes("![](https://x.id/a)", "<p><a href=\"https://x.id/a\" rel=\"external noopener\">https://x.id/a</a></p>");
    becomes("[![foto](https://x.id/a.png)](/b/)", "<p><a href=\"/sub/b/\">foto</a></p>");
    becomes(
        "![a [b](javascript:x) ![c](/d.png)](/e.png)",
        &format!("<p><img src=\"/sub/e.png\" alt=\"a b c\" {attributes}></p>"),
    );
    becomes("![logo](data:image/svg+xml,x)", "<p>logo</p>");
}

#[test]
fn tables_have_captions_and_header_cells() {
    becomes(
        "Tabel: Biaya *per hari*\n\n| Hari | Biaya | |\n|:-|-:|:-:|\n| 1 | 5 | x |",
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"p-tbl-1\"><table><caption id=\"p-tbl-1\">Biaya <em>per hari</em></caption>\
         <thead><tr><th scope=\"col\">Hari</th><th scope=\"col\" class=\"num\">Biaya</th><td class=\"center\"></td></tr></thead>\
         <tbody><tr><td>1</td><td class=\"num\">5</td><td class=\"center\">x</td></tr></tbody></table></div>",
    );
    let captions = |body: &str| -> Vec<String> {
        let caption = |part: &str| {
            part.split_once('>').and_then(|(_, rest)| rest.split_once("</caption>")).map(|(text, _)| text.to_owned())
        };
        html(body).split("<caption").skip(1).filter_map(caption).collect()
    };
    let table = "\n\n| a |\n|-|\n| b |\n\n";
    assert_eq!(captions(&format!("# Hasil <b>{table}teks{table}")), ["Hasil &lt;b&gt;", "Hasil &lt;b&gt; (2)"]);
    assert_eq!(captions(&format!("{table}teks{table}")), ["Tabel 1", "Tabel 2"]);
    assert_eq!(
        captions(&format!("TABLE: x{table}Tabel 2. y{table}Tabel 3: z{table}")),
        ["x", "Tabel 2. y", "Tabel 3: z"]
    );
    assert_eq!(
        captions(&format!("Tabel **x**{table}Tabel:{table}Tabelnya: x{table}")),
        ["Tabel 1", "Tabel 2", "Tabel 3"]
    );
    becomes("Tabel: tanpa tabel", "<p>Tabel: tanpa tabel</p>");
}

#[test]
fn footnotes_are_gathered_at_the_end() {
    becomes(
        "a[^x] b[^y] c[^x]\n\n[^y]: Dua\n[^x]: Satu\n[^z]: Tiga",
        "<p>a<sup><a id=\"p-fnref-1\" href=\"#p-fn-1\" role=\"doc-noteref\" aria-label=\"Catatan kaki 1\">1</a></sup> \
         b<sup><a id=\"p-fnref-2\" href=\"#p-fn-2\" role=\"doc-noteref\" aria-label=\"Catatan kaki 2\">2</a></sup> \
         c<sup><a id=\"p-fnref-1-2\" href=\"#p-fn-1\" role=\"doc-noteref\" aria-label=\"Catatan kaki 1\">1</a></sup></p>\
         <section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Catatan kaki\"><ol>\
         <li id=\"p-fn-1\"><p>Satu <a href=\"#p-fnref-1\" role=\"doc-backlink\" aria-label=\"Kembali ke teks, catatan 1\">↩</a> \
         <a href=\"#p-fnref-1-2\" role=\"doc-backlink\" aria-label=\"Kembali ke teks, catatan 1 (2)\">↩</a></p></li>\
         <li id=\"p-fn-2\"><p>Dua <a href=\"#p-fnref-2\" role=\"doc-backlink\" aria-label=\"Kembali ke teks, catatan 2\">↩</a></p></li>\
         <li id=\"p-fn-3\"><p>Tiga</p></li></ol></section>",
    );
}

#[test]
fn tasks_and_alerts_have_words() {
    becomes(
        "- [x] a\n- [ ] b\n- c",
        "<ul><li class=\"task\"><span role=\"img\" aria-label=\"selesai\">☑</span> a</li>\
         <li class=\"task\"><span role=\"img\" aria-label=\"belum\">☐</span> b</li><li>c</li></ul>",
    );
    becomes(
        "> [!WARNING]\n> Awas",
        "<div class=\"box warning\" role=\"note\"><p><strong>Peringatan</strong></p><p>Awas</p></div>",
    );
    becomes("> biasa", "<blockquote><p>biasa</p></blockquote>");
}

#[test]
fn plain_text_is_for_descriptions() {
    assert_eq!(inline_text("# A\n\n*b* [c](/d) `e`\nf <b> ![g](/h)[^1]\n\n[^1]: i"), "A b c e f <b> g i");
    assert_eq!(excerpt("# Judul\n\nSatu *dua* tiga.\n\nEmpat.", 100), "Satu dua tiga. Empat.");
    assert_eq!(excerpt("Satu dua, tiga", 10), "Satu dua…");
    assert_eq!(excerpt("Satu dua, tiga", 5), "Satu…");
    assert_eq!(excerpt("Satuduatiga", 5), "Satu…");
    assert_eq!(excerpt("é".repeat(50).as_str(), 3), "éé…");
    assert_eq!(excerpt("abc", 0), "…");
    assert_eq!(excerpt("", 10), "");
}
