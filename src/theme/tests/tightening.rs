//! Templates become tight, and no visible space gets lost.

use super::super::tighten::tighten;
use proptest::prelude::*;

#[test]
fn white_space_that_only_the_author_needs_goes() {
    for (loose, tight) in [
        ("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n", "<ul><li>a</li><li>b</li></ul>"),
        ("<p>\n  Teks\n  <b>tebal</b>\n  lagi\n</p>", "<p>Teks <b>tebal</b> lagi</p>"),
        ("<p>a <b>b</b> <i>c</i></p>", "<p>a <b>b</b> <i>c</i></p>"),
        ("<a>1</a>\n<a>2</a>", "<a>1</a><a>2</a>"),
        ("{% for x in xs %}\n  <li>{{ x }}</li>\n{% endfor %}\n", "{% for x in xs %}<li>{{ x }}</li>{% endfor %}"),
        ("{{ a }}\n{{ b }}", "{{ a }} {{ b }}"),
        ("teks\n{% if a %}lagi{% endif %}\nini", "teks {% if a %}lagi{% endif %} ini"),
        (
            "<span>\n{{ <Pill label='x' /> }}\n{{ <Pill label='y' /> }}\n</span>",
            "<span>{{ <Pill label='x' /> }}{{ <Pill label='y' /> }}</span>",
        ),
        ("{% block title %}\n{{ a }}\n{% endblock %}", "{% block title %}{{ a }}{% endblock %}"),
        ("<a\n  href=\"/x\"\n  title=\"a\n b\"\n>y</a>", "<a href=\"/x\" title=\"a\n b\">y</a>"),
        ("<a href=\"x\"\n{% if y %} hidden{% endif %}>", "<a href=\"x\" {% if y %} hidden{% endif %}>"),
        ("<pre>\n a\n  b </pre>\n<p>x</p>", "<pre>\n a\n  b </pre><p>x</p>"),
        ("<script>\nlet a = '<p>\\n';\n</script>\n<p>", "<script>\nlet a = '<p>\\n';\n</script><p>"),
        ("<textarea>\n{{ x }}\n</textarea>", "<textarea>\n{{ x }}\n</textarea>"),
        ("<style>\n{{ theme.css }}\n</style>\n", "<style>\n{{ theme.css }}\n</style>"),
        ("a {# catatan\n#}\n<b>x</b>", "a <b>x</b>"),
        ("<p>a</p>\n{# catatan #}\n<p>b</p>", "<p>a</p><p>b</p>"),
        ("{% raw %}\n{{ x }}\n{% endraw %}", "{% raw %}\n{{ x }}\n{% endraw %}"),
        ("<!-- a\n b -->\n<p>", "<!-- a\n b --><p>"),
        ("{{ \"%}\n}}\" }}\n<p>", "{{ \"%}\n}}\" }}<p>"),
        ("{% if a == \"\n\" %}", "{% if a == \"\n\" %}"),
        ("a < b\n> c", "a < b > c"),
        ("é\u{a0}\n ü", "é\u{a0} ü"),
        ("<img src=x\n/>\n<br>\nteks", "<img src=x /><br>teks"),
    ] {
        assert_eq!(tighten(loose), tight, "{loose:?}");
        assert_eq!(tighten(tight), tight, "tightening twice changes nothing: {loose:?}");
    }
}

/// Pieces of templates, to be put together at random.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        " ",
        "  ",
        "\n",
        "\n  ",
        "a",
        "é",
        "&amp;",
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<a href='x y'>",
        "</a>",
        "{{ x }}",
        "{% if y %}",
        "{% endif %}",
        "{# c #}",
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<",
        ">",
        "\"",
        "'",
        "{{",
        "%}",
        "<!--",
        "-->",
        "{% raw %}",
        "{% endraw %}",
        "{{ \"}}\" }}",
        "</",
        "<é",
        "\\",
    ])
}

proptest! {
    #[test]
    fn any_text_is_survived(source in ".*") {
        tighten(&source);
    }

    #[test]
    fn one_line_is_never_changed(pieces in prop::collection::vec(piece(), 0..40)) {
        let source: String = pieces.concat().replace(['\n', '\r'], "");
        prop_assert_eq!(tighten(&source).replace("{# c #}", ""), source.replace("{# c #}", ""));
    }

    #[test]
    fn nothing_but_white_space_and_comments_goes(pieces in prop::collection::vec(piece(), 0..60)) {
        let source = pieces.concat();
        let bare = |text: &str| text.replace("{# c #}", "").split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&tighten(&source)), bare(&source));
    }

    /// Words that a browser would show apart are still apart, unless markup with a line break stood between them.
    #[test]
    fn words_stay_apart(words in prop::collection::vec("[a-z]{1,3}", 2..8), gap in "[ \n]{1,4}") {
        let source = format!("<p>{}</p>", words.join(&gap));
        let tight = tighten(&source);
        let shown = tight.trim_start_matches("<p>").trim_end_matches("</p>");
        prop_assert_eq!(shown.split_whitespace().collect::<Vec<_>>(), words);
    }
}
