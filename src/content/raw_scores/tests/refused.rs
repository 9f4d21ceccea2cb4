//! Rows of people with scores, however they are written. Everybody in them is made up.

use super::{rows, under};

/// Name, the first lines, how many rows, and their make.
const DISGUISES: [(&str, &str, u32, &str); 45] = [
    // What programs export.
    ("a meeting's export", "Name (Original Name),User Email,Quiz score", 5, "{name},x{n}@contoh.go.id,{pre}"),
    ("a game's export", "Rank,Player,Total Score (points),Correct Answers", 8, "{n},{name},{pre}0,{n}"),
    ("another game's", "First Name,Last Name,Accuracy,Correct", 6, "X{n},{name},{pre}%,{n}"),
    (
        "a course's export",
        "Surname,First name,Institution,Quiz: Pretest (Real),Quiz: Posttest (Real)",
        5,
        "{name},X,Desa {n},{pre},{post}",
    ),
    ("a form's export", "Cap waktu,Skor,Nama Lengkap Beserta Gelar", 5, "10/03/2026 8:{nn}:00,{pre} / 100,{name}"),
    ("a form's answers", "Timestamp,Unit,Q1,Q2,Q3", 8, "2026/03/10 8:{nn}:00,Desa A,{n},4,3"),
    (
        "an office's list",
        "REKAP NILAI\nDinas Contoh\n\nNO;NAMA;ASAL;PRE;POST;KET",
        5,
        "{n};{name};Desa {n};{pre};{post};Naik",
    ),
    ("ids of a program", "id_pengguna|kuis_1|kuis_2", 6, "u{n}9|{pre}|{post}"),
    ("ids that say nothing", "sid,pre,post", 8, "{nn}f{n}a9,{pre},{post}"),
    // Other words over the people.
    ("nicknames", "Panggilan;Sebelum;Sesudah", 8, "{name};{pre};{post}"),
    ("initials", "Inisial,Pretest,Posttest", 6, "{n}.K.,{pre},{post}"),
    ("parts that are played", "Peran;Nilai;Nilai akhir", 6, "{name};{pre};{post}"),
    ("delegates", "Delegasi,Skor awal,Skor akhir", 8, "{name},{pre},{post}"),
    ("delegates of villages", "Utusan,Pre,Post", 6, "Desa {n},{pre},{post}"),
    ("numbers of seats", "Nomor kursi,Pre,Post", 6, "{n},{pre},{post}"),
    ("counted participants", "Peserta ke-,Sebelum,Sesudah", 6, "{n},{pre},{post}"),
    ("a village and its head", "Asal desa,Nama kades,Pre,Post", 5, "Desa {n},{name},{pre},{post}"),
    ("codes of a register under a unit", "Kelompok,Pre,Post", 8, "P{nn},{pre},{post}"),
    ("identity numbers", "NIK,Skor", 4, "32010112019000{nn},{pre}"),
    // Other results.
    ("scores with a word", "Kode;Pre;Post", 5, "P{nn};{pre} (cukup);{post} (baik)"),
    ("grades in words", "Nama Peserta | Predikat", 5, "{name} | Sangat Baik"),
    ("yes and no", "Nama,Lulus", 5, "{name},Ya"),
    ("remedial", "No|Yang mengikuti|Keterangan", 6, "{n}|{name}|Remedial"),
    ("gains", "Kode,Gain", 6, "P{nn},{n}"),
    ("numbers alone", "Pre;Post", 12, "{pre};{post}"),
    // In a text.
    ("a table of letters", "| Siapa | Huruf |\n|---|---|", 6, "| {name} | B |"),
    (
        "a drawn table",
        "+------+-----+------+\n| Kode | Pre | Post |\n+------+-----+------+",
        5,
        "| K{n}0 | {pre}  | {post}   |",
    ),
    (
        "columns of spaces",
        "Nama            Awal   Akhir\n--------------  ----   -----",
        5,
        "{name}     {pre}     {post}",
    ),
    ("a table for print", "", 6, "P{nn} & {pre} & {post} \\\\"),
    ("dashes", "", 6, "P{nn} - {pre} - {post}"),
    ("bold names", "", 6, "**{name}** — {pre} / {post}"),
    ("names and dashes", "", 6, "{n}. {name} - {pre} - {post}"),
    ("a list under its title", "Hasil pretest:", 8, "{name}: {pre}"),
    ("a ranking", "Peringkat hasil tes:", 6, "{n}. {name} ({post})"),
    ("rises", "", 6, "- {name} naik 20 poin, dari {pre} ke {post}"),
    ("sentences", "", 6, "{name} mendapat nilai {pre} pada tes awal dan {post} pada tes akhir.\n"),
    ("numbered sentences", "", 6, "Peserta {n} memperoleh {pre} lalu {post}"),
    ("numbers of participants", "", 6, "* No. {n}: {pre} → {post}"),
    ("addresses", "", 5, "nama{n}@desa.contoh.go.id: {pre}"),
    ("a mark before each", "", 6, "✅ {name} — {post} poin"),
    ("records", "```yaml", 5, "- peserta: P{nn}\n  pre: {pre}\n  post: {post}"),
    ("records of JSON", "```json\n[", 5, "  {\"kode\": \"P{nn}\", \"pre\": {pre}, \"post\": {post}},"),
    ("keys and values", "", 4, "nama = {name}\nnilai_pre = {pre}\nnilai_post = {post}"),
    ("records in comments", "", 4, "# - kode: P{nn}\n#   pre: {pre}\n#   post: {post}"),
    (
        "a page of a web site",
        "<table><tr><td>Nama</td><td>Nilai</td></tr>",
        4,
        "<tr><td>{name}</td><td>{pre}</td></tr>",
    ),
];

const TEXTS: &[(&str, &str)] = &[
    // Titles that name people.
    ("participants", "peserta,pre,post\nP01,50,70\n"),
    ("a title and a number above", "Daftar nilai\n\nNo;Kode;Pre;Post\n1;\"P01\";\"62,5\";80\n"),
    ("names", "Nama\tNilai\nBudi\t78\n"),
    ("a code, beside a unit", "kode,unit kerja,nilai\nP01,Kecamatan Kota Lama,78\n"),
    ("two titles, one above the other", "No,Peserta,Nilai,\n,,Pre,Post\n1,A,50,70\n2,B,51,71\n"),
    ("an address", "email address,score\na1@contoh.go.id,71\nb2@contoh.go.id,80\n"),
    ("glued words", "NamaPeserta;NilaiTes\nX;78\n"),
    ("the same unit twice", "Unit,Peserta,Pre,Post\nKota,1,54,70\nKota,2,50,66\n"),
    ("one of each unit, numbered", "Desa,Peserta,Pre,Post\nKota,1,54,70\nLama,2,50,66\nBaru,3,51,60\n"),
    ("scores of several parts", "Nama,Sikap,Pengetahuan\nX,70,81\nY,71,82\nZ,60,90\n"),
    ("answers to a form", "Responden,U1,U2,U3\n1,3,4,4\n2,4,4,3\n3,3,3,4\n"),
    // A form's export.
    ("points of the highest", "Timestamp,Nama,Score\n2026/03/10 8:01:02,X Y,60 / 100\n"),
    ("percent", "Nama;Hasil\nX;75%\nY;80%\n"),
    ("letters", "Nama,Predikat\nX,A\nY,B\nZ,C\n"),
    ("verdicts", "Peserta,Keterangan\nX,Lulus\nY,Tidak lulus\nZ,Lulus\n"),
    ("verdicts of codes", "Kode,Keterangan\nP01,Lulus\nP02,Tidak lulus\nP03,Lulus\n"),
    ("verdicts under any title", "Siapa,Status\nBudi S,Kompeten\nWati,Belum kompeten\nAni,Kompeten\n"),
    ("points with their unit", "Kode;Hasil\nP01;60 poin\nP02;70 poin\nP03;80 poin\n"),
    ("a change in one cell", "Kode,Nilai\nP01,41 -> 61\nP02,42 → 62\nP03,43 => 63\n"),
    // Whatever the people are called.
    ("names under any title", "Kolom A;Pre;Post\nBudi;41;61\nWati;42;62\nAdi;43;\n"),
    ("names and values under any title", "Yang ikut,Nilai\nBudi Santoso,78\nSiti Aminah,80\nAgus Salim,75\n"),
    ("names under the title of a unit", "Unit,Pre,Post\nBudi Santoso,41,61\nSiti Aminah,42,62\nAgus Salim,43,63\n"),
    ("degrees", "Item,Nilai\n\"Xaver Y, S.Pd.\",78\n\"Zeta Q, M.Si.\",80\n\"Omar W, S.E.\",75\n"),
    ("a unit of everybody's own", "No,NIM,Desa,Pre,Post\n1,A1,Kota,41,61\n2,A2,Lama,42,62\n3,A3,Baru,43,63\n"),
    ("a topic of everybody's own", "Kode;Pre;Post;Topik RTL\nK01;54,5;78,6;Risiko\nK02;40;61;Arsip\nK03;30;65;Pajak\n"),
    ("a name beside a thing", "Nama,Indikator,Nilai awal,Nilai akhir\nAni,A,40,60\nBudi,A,50,70\nCici,A,30,65\n"),
    ("a code beside a thing", "Kode,Indikator,Pretest,Posttest\nK01,A,40,60\nK02,A,50,70\nK03,A,30,65\n"),
    (
        "a note above that names a thing",
        "Daftar nilai;rentang 0 sampai 100;\nKode;Pretest;Posttest\nK01;54,5;78\nK02;40;61\nK03;3;65\n",
    ),
    (
        "a thing in the row",
        "Kode;Pretest;Posttest;Topik\nK01;54,5;78,6;Manajemen risiko\nK02;40,0;61,5;Arsip\nK03;30,0;65,0;Arsip\n",
    ),
    (
        "statistics below",
        "Kode;Pretest;Posttest\nK01;54,5;78\nK02;40;61\nK03;3;65\nRata-rata;41,5;68,4\nSimpangan baku;12,3;9,0\n",
    ),
    (
        "a second table below",
        "Kecamatan,Pre,Post\nKota,54,67\nLama,50,66\n\nKode,Pre,Post\nP01,41,61\nP02,42,62\nP03,43,63\n",
    ),
    // No title, or none that says anything.
    ("codes alone", "P01,50,70\nP02,55,72\nP03,61,61\n"),
    ("codes and numbers, one missed", "Hasil tes\n\n1;P-01;50;70\n2;P-02;;72\n3;P-03;61;61,5\n"),
    ("names alone", "Xaverius Y,41,61\nZefanya,42,60\nOmar Q,43,70\n"),
    ("anybody", "No,Pretest,Posttest\n1,41,61\n2,42,62\n3,43,63\n"),
    ("anybody's value", "No,Nilai\n1,78\n2,80\n3,82\n"),
    // Turned.
    ("codes in columns", ",P01,P02,P03\nPre,41,42,43\nPost,61,62,63\n"),
    ("names in columns", "Tes;Budi;Wati;Cici\nTes awal;41;42;43\nTes akhir;61;62;63\n"),
    ("names that nobody knows in columns", "Tes,Xaverius,Yonathan,Zefanya\nPre,41,42,43\nPost,61,62,63\n"),
    ("people in columns, questions in rows", "Butir,Peserta 1,Peserta 2,Peserta 3\n1,1,0,1\n2,1,1,1\n3,0,0,1\n"),
    ("codes in columns, questions in rows", "Butir,P01,P02,P03\n1,1,0,1\n2,1,1,1\n3,0,0,1\n"),
    // In a text.
    ("a table of a page", "Hasil:\n\n| Nama | Pre | Post |\n|---|---:|---:|\n| Budi | 50 | 70 |\n"),
    ("a table of a page without lines around", "**Kode** | Nilai\n:-- | --\nP01 | 70\n"),
    (
        "a table of a page with codes",
        "| x | y | z |\n|---|---|---|\n| P01 | 41 | 61 |\n| P02 | 42 | 62 |\n| P03 | 43 | 63 |\n| P04 | 44 | 64 |\n| P05 | 44 | 64 |\n| P06 | 44 | 64 |\n| P07 | 44 | 64 |\n| P08 | 44 | 64 |\n| P09 | 44 | 64 |\n| P10 | 44 | 64 |\n",
    ),
    ("a block of code", "Hasil:\n\n```\npeserta,pre,post\nP01,41,61\nP02,42,62\n```\n"),
    ("a block of code with spaces", "```\nP01   41   61\nP02   42   62\nP03   43   63\n```\n"),
    (
        "a block of code with names and spaces",
        "```\nNama        Pre  Post\nOmar Q      41   61\nXaver       42   62\nZefanya Y   43   63\n```\n",
    ),
    ("a list", "Hasil:\n\n- P01: 41 -> 61\n- P02: 42 -> 62\n- P03: 43 -> 63\n"),
    ("a list of names", "1. Omar (41 → 61)\n2. Xaver (42 → 62)\n3. Zefanya (43 → 63)\n"),
    ("paragraphs", "P01 memperoleh 41, lalu 61.\n\nP02 memperoleh 42, lalu 62.\n\nP03 memperoleh 43, lalu 63.\n"),
    ("words of the test", "- Omar: pre 41, post 61\n- Xaver: pre 42, post 62\n- Zefanya: pre 43, post 63\n"),
    ("known names with one score", "* Budi Santoso: 78\n* Siti Aminah: 80\n* Agus Salim: 75\n"),
    ("verdicts in a list", "- Budi: lulus\n- Wati: tidak lulus\n- Adi: lulus\n"),
    ("one line", "Nilai: P01 41, P02 55, P03 61, P04 70.\n"),
    ("one line with both", "P01: 41/61; P02: 42/62; P03: 43/63\n"),
    ("comments", "tests:\n# P01,41,61\n# P02,42,62\n# P03,43,63\n"),
    ("comments with arrows alone", "# 41 -> 61\n# 42 -> 62\n# 43 -> 63\n"),
];

pub(super) fn refused() -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = TEXTS.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
    for header in [
        "NIM,pretest,posttest",
        "kode,tes1,tes2",
        "responden,q1,q2",
        "no,pretest,posttest",
        "nomor,pre-test,post-test",
        "id,pretes,postes",
        "kode,awal,akhir",
        "absen,pre,post",
        "NIM,pre,post",
        "kode_tes,pre_test,post_test",
        "participant id,before,after",
        "student,pretest,posttest",
        "instansi,pretest,posttest",
        "kode,tes awal,tes akhir",
        "xyz,Pre_Test,Post_Test",
        "No. Absen,Nilai Awal,Nilai Akhir",
        "kelompok,pre,post",
        "x,y,z",
        "Peserta_ID,Skor Pre-Test,Skor Post-Test",
        ",Tes sebelum,Tes sesudah",
        "id,benar_pre,benar_post",
    ] {
        all.push((header, under(header, 20, "A0{nn},{pre},{post}")));
    }
    for header in ["no,pretest,posttest", "nomor,pre-test,post-test", "NIM,pre,post"] {
        all.push((header, under(header, 20, "{n},{pre},{post}")));
        all.push((header, under(header, 20, "202600{nn},{pre},{post}")));
    }
    for (name, header, count, row) in DISGUISES {
        all.push((name, under(header, count, row)));
    }
    all.push(("one person a unit", under("Unit,Orang,Awal,Akhir", 12, "Kecamatan {name},1,{pre},{post}")));
    all.push((
        "titles that are codes",
        "| P01 | P02 | P03 | P04 |\n|---|---|---|---|\n| 41 | 42 | 43 | 44 |\n| 61 | 62 | 63 | 64 |".to_owned(),
    ));
    all.push(("codes with one score", under("username,score", 20, "A0{nn},{pre}")));
    all.push(("one score without a title", rows(12, "P{nn},{pre}")));
    all.push(("comments of numbers alone", rows(12, "# {pre} {post}")));
    all.push(("comments of codes with one score", rows(8, "# P{nn}: {pre}")));
    all
}
