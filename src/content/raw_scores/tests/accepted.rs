//! Tables of things with scores, and texts with numbers, none of which may be refused.

use super::under;

const TEXTS: &[(&str, &str)] = &[
    // Not scores, or nobody's.
    ("a form to be filled in", "No,Nama,Nilai\n1,,\n2,,\n"),
    ("a header alone", "peserta,pre,post\n"),
    ("money", "kode,uraian,nilai\n5.1.02,Belanja alat tulis,2500000\n"),
    ("a rubric", "kode,kriteria,skor\nK1,Bukti lengkap dan sah,5\nK2,Perhitungan pajak benar,10\n"),
    ("names of goods", "Nama barang;Jumlah;Nilai satuan\nKertas;4;60\nTinta;2;90\nMap;10;5\n"),
    ("attendance", "tanggal,peserta hadir,sesi\n2026-03-10,40,1\n2026-03-11,40,2\n2026-03-12,38,3\n"),
    ("stock", "Barang,Stok awal,Stok akhir\nBeras,40,20\nGula,30,10\nTeh,20,5\n"),
    ("balances", "Uraian,Awal,Akhir\nKas,40,20\nBank,30,10\nPiutang,20,5\n"),
    ("balances, numbered", "No,Uraian,Saldo awal,Saldo akhir\n1,Kas,40,20\n2,Bank,30,10\n3,Piutang,20,5\n"),
    (
        "a register of risks",
        "kode,risiko,kemungkinan,dampak,skor\nR01,Listrik padam,2,3,6\nR02,Narasumber batal,1,4,4\nR03,Hujan,3,2,6\n",
    ),
    ("a register without titles", "R01,Banjir,3,4\nR02,Listrik padam,2,4\nR03,Data hilang,1,5\n"),
    ("two rows of codes", "P01,50,70\nP02,55,72\n"),
    ("money beside codes", "A1,2500000,1\nA2,3500000,2\nA3,4500000,2\n"),
    ("points on a map", "lintang,bujur\n-7.2,110.1\n-7.3,110.2\n-7.4,110.3\n"),
    ("speakers", "Narasumber,Nilai\nBudi Santoso,4.6\nSiti Aminah,4.5\nAgus Salim,4.7\n"),
    // By group, question, date.
    ("units", "Kecamatan,Pre,Post\nKota,54.2,67.9\nSelatan,50.1,66\nUtara,51,60\n"),
    ("units with how many", "Kecamatan,Peserta,Pre,Post\nKota,12,54.5,70\nSelatan,14,50.1,66\n"),
    (
        "units with how many, by another word",
        "Rombongan wisata,Jumlah peserta,Pre,Post\nMerah,12,54,70\nBiru,14,50,66\nHijau,13,51,60\n",
    ),
    ("batches", "Angkatan;Nilai pre;Nilai post\nI;54,2;67,9\nII;50;66\nIII;51;60\n"),
    ("numbered batches", "Angkatan,Pre,Post\n1,54.2,67.9\n2,50,66\n3,51,60\n"),
    ("questions", "Soal,Pre,Post\n1,40,80\n2,50,81\n3,60,82\n4,61,83\n"),
    ("aspects", "No,Aspek,Sebelum,Sesudah\n1,Regulasi,3.1,4.2\n2,Pajak,2.9,4.1\n3,Aset,3,4\n"),
    ("dates", "Tanggal,Pre,Post\n2026-03-10,40,60\n2026-03-11,41,61\n2026-03-12,42,62\n"),
    ("rows of statistics", "Ukuran,Tes awal,Tes akhir\nRata-rata,54.2,67.9\nSimpangan baku,12,9.4\nTertinggi,80,95\n"),
    ("rows of statistics without a title", ",Pre,Post\nn,40,40\nmean,54.5,78.6\nsd,12,9.4\n"),
    ("columns of statistics", "Tes,Rata-rata,SD,n\nPretest,54.5,12,40\nPosttest,78.6,9.4,40\n"),
    ("ranges", "Rentang nilai,Tes awal,Tes akhir\n0-20,0,0\n20-40,5,0\n40-60,18,5\n60-80,15,16\n"),
    ("steps", "Rentang,Pre,Post\nRendah,5,0\nSedang,20,10\nTinggi,15,30\n"),
    ("risks", "No,Risiko,Skor awal,Skor akhir\n1,Listrik padam,6,4\n2,Narasumber batal,4,2\n3,Hujan,6,6\n"),
    (
        "indicators",
        "No,Indikator,Nilai awal,Target,Nilai akhir\n1,LPJ tepat waktu,66,90,88\n2,Temuan,12,5,7\n3,IKM,80,85,84\n",
    ),
    ("units in rows that say so", ",Pre,Post\nKecamatan Kota,54,67\nKecamatan Lama,50,66\nKecamatan Baru,51,60\n"),
    ("names of units", "Nama,Pre,Post\nKecamatan Kota,54,67\nKecamatan Lama,50,66\nKecamatan Baru,51,60\n"),
    ("units in columns", "Kecamatan,Kota,Lama,Baru\nPre,54,50,51\nPost,67,66,60\n"),
    ("years in columns", "Uraian,2024,2025,2026\nNilai pretest,54,50,51\nNilai posttest,67,66,60\n"),
    ("target and result in columns", "Uraian,Awal,Target,Capaian\nNilai pretest,54,70,71\nNilai posttest,67,80,78\n"),
    ("how many passed", "Unit,Lulus,Tidak lulus\nKecamatan Kota,12,3\nKecamatan Lama,14,2\nKecamatan Baru,10,5\n"),
    ("passed tests of things", "Kendaraan,Status\nBus 1,Lulus\nBus 2,Tidak lulus\nTruk,Lulus\n"),
    // Which were once refused.
    (
        "SAKIP by agency",
        "No,Perangkat Daerah,Nilai SAKIP,Predikat\n1,Dinas Pendidikan,78.5,BB\n2,Badan Keuangan,81.2,A\n3,Inspektorat,76.1,BB\n",
    ),
    ("SAKIP by agency in short", "OPD;Nilai SAKIP\nDisdik;78,5\nBKAD;81,2\nInspektorat;76,1\n"),
    (
        "agencies with a number",
        "ID,Perangkat daerah,Nilai\n1,Dinas Pendidikan,78\n2,Dinas Kesehatan,80\n3,Dinas Sosial,76\n",
    ),
    (
        "agencies with a code that is called so",
        "Kode perangkat daerah,Perangkat daerah,Nilai\nD01,Dinas Pendidikan,78\nD02,Dinas Kesehatan,80\nD03,Dinas Sosial,76\n",
    ),
    ("analysis of items", "butir,benar_pre,benar_post\n1,12,30\n2,15,33\n3,9,28\n"),
    ("elements of satisfaction", "Unsur,Nilai\nU1,3.2\nU2,3.4\nU3,3.1\n"),
    ("elements without a title", "U1,Persyaratan,82\nU2,Prosedur,80\nU3,Waktu pelayanan,79\n"),
    ("elements by unit", "Unit,U1,U2,U3\nLoket 1,3.1,3.2,3.3\nLoket 2,3.2,3.1,3\nLoket 3,3.4,3,3.1\n"),
    (
        "events of years",
        "Tahun,Kegiatan,Peserta,Nilai rata-rata\n2024,Bimtek desa,40,71\n2025,Bimtek desa,38,73\n2026,Bimtek desa,40,75\n",
    ),
    // In a text.
    (
        "prose",
        "Pada 2025, 41 dari 120 desa terlambat.\nPada 2026, 12 dari 120 desa terlambat, dan 3 belum melapor.\nSisanya, 105, tepat waktu.\n",
    ),
    ("a list of figures", "- Pendaftar: 42 orang\n- Hadir: 40 orang\n- Selesai: 38 orang\n"),
    ("a list of outcomes", "- LPJ tepat waktu: 66 -> 88\n- Temuan: 12 -> 7\n- IKM: 80 -> 84\n"),
    ("a list of units", "Rata-rata per kecamatan:\n\n- Kota: 54 -> 67\n- Lama: 50 -> 66\n- Baru: 51 -> 60\n"),
    ("an agenda", "08:30 - 10:00 Pembukaan\n10:00 - 10:15 Istirahat\n10:15 - 12:00 Praktik\n"),
    ("comments", "# kunci: peserta, nilai\n# edges: [0, 20, 40]\n# pre: [0, 5, 18]\n# post: [0, 0, 5]\n"),
    (
        "comments of keys",
        "# - { date: 2026-03-10, mean: 4.1 }\n# - { date: 2026-03-11, mean: 4.2 }\n# - { date: 2026-03-12, mean: 4 }\n",
    ),
    ("steps of a task", "1. Isi formulir 3 lembar\n2. Serahkan ke loket 4\n3. Tunggu 20 menit\n"),
    ("scripts", "</b><i>alert(1)</i>{{ 7 * 7 }}\n\n<img src=x onerror=alert(3)>\n\n`{{ 7 * 7 }}`\n"),
    ("numbers of a chart", "0 12\n1 14\n2 18\n3 19\n4 25\n"),
    // Which nobody had in mind.
    ("harga pasar", "Komoditas,Harga awal,Harga akhir\nBeras,12.5,13\nGula,14,15\nMinyak,16,17\nTelur,28,27"),
    ("nilai tukar", "Mata uang,Nilai\nUSD,15.5\nSGD,11.6\nEUR,17"),
    ("produksi", "Komoditas;2024;2025\nPadi;41,2;45,1\nJagung;20,1;22,8\nKedelai;5,1;6,2"),
    ("curah hujan", "Bulan,Curah hujan (mm)\nJanuari,320\nFebruari,280\nMaret,190"),
    ("ikm by loket", "Loket,Nilai IKM\nPendaftaran,82.1\nKasir,80.3\nFarmasi,79.9"),
    (
        "sakip comp",
        "Komponen,Bobot,Nilai 2025,Nilai 2026\nPerencanaan kinerja,30,24.1,25.2\nPengukuran,30,22,23\nPelaporan,15,11,12",
    ),
    ("spbe", "Domain,Indeks,Predikat\nKebijakan,3.2,Baik\nTata kelola,2.9,Baik\nManajemen,2.1,Cukup"),
    (
        "merit",
        "No;Aspek;Nilai maksimal;Nilai capaian\n1;Perencanaan kebutuhan;40;35\n2;Pengadaan;40;30\n3;Pengembangan karier;130;90",
    ),
    (
        "reform",
        "Area perubahan,Bobot,Nilai,Persen\nManajemen perubahan,2,1.5,75%\nDeregulasi,2,1.2,60%\nOrganisasi,3,2.2,73%",
    ),
    (
        "kuesioner",
        "Pernyataan,Sangat setuju,Setuju,Netral,Tidak setuju\nMateri jelas,20,15,3,2\nWaktu cukup,10,18,8,4\nRuang nyaman,15,15,5,5",
    ),
    ("kehadiran", "Hari,Pria,Wanita\nSenin,23,17\nSelasa,22,17\nRabu,21,17"),
    ("eselon", "Eselon,Peserta,Rata-rata pre,Rata-rata post\nII,5,54,71\nIII,12,51,70\nIV,23,49,69"),
    ("pokok bahasan", "Pokok bahasan,Benar pretest,Benar posttest\nPajak,40%,80%\nAset,35%,70%\nArsip,50%,75%"),
    ("kelompok umur", "Kelompok umur,Pre,Post\n<30,54,70\n30-40,52,69\n>40,50,66"),
    ("asal instansi", "Asal instansi;Jumlah;Pretest;Posttest\nDinas PMD;5;54;70\nKecamatan;12;52;68\nDesa;23;50;66"),
    ("soal kode", "Kode soal,Tingkat kesukaran,Daya beda\nS01,0.45,0.3\nS02,0.6,0.4\nS03,0.7,0.2"),
    ("kisi", "No soal;Indikator;Level;Kunci\n1;Menyusun LPJ;C3;A\n2;Menghitung pajak;C3;B\n3;Menyusun RAB;C4;C"),
    ("rekap tes", "Tes,n,Terendah,Rata-rata,Tertinggi\nAwal,40,20,54.2,80\nAkhir,40,40,67.9,95"),
    ("tren", "Tahun;Pretest;Posttest\n2023;50,1;65,2\n2024;52,2;66,1\n2025;54,2;67,9"),
    ("tren program", "Program,Angkatan,Pre,Post\nKeuangan desa,I,50,65\nKeuangan desa,II,52,66\nArsip,I,54,67"),
    ("desa apbdes", "Desa,Pendapatan,Belanja\nKarangjati,812,790\nSidomulyo,745,760\nTanjung,910,905"),
    ("dana desa list", "- Karangjati: 812 juta\n- Sidomulyo: 745 juta\n- Tanjung: 910 juta"),
    ("agenda list", "- 10 Maret: pembukaan dan tes awal\n- 11 Maret: praktik 1 dan 2\n- 12 Maret: tes akhir"),
    (
        "paragraph tests",
        "Rata-rata tes awal 54,2 dan tes akhir 67,9.\n\nNilai tertinggi tes awal 80, tes akhir 95.\n\nYang lulus 8 sebelum dan 33 sesudah.",
    ),
    ("progress list", "- Persiapan: 100%\n- Pelaksanaan: 80%\n- Pelaporan: 20%"),
    ("ikm list", "- Persyaratan: 82,1\n- Prosedur: 80,4\n- Waktu: 79,2\n- Biaya: 90,1"),
    ("change list", "- Waktu tunggu: 45 → 20 menit\n- Berkas lengkap: 60% → 85%\n- Aduan: 30 → 12"),
    (
        "menu anggaran",
        "| Uraian | Volume | Harga | Jumlah |\n|---|---|---|---|\n| Konsumsi | 45 | 55 | 2475 |\n| Kertas | 4 | 60 | 240 |",
    ),
    (
        "skor risiko md",
        "| Risiko | Skor sebelum | Skor sesudah |\n|---|---|---|\n| Banjir | 12 | 6 |\n| Listrik padam | 9 | 3 |\n| Data hilang | 15 | 5 |",
    ),
    ("jadwal", "Jam,Kegiatan,Narasumber\n08.30,Pembukaan,Kepala Dinas\n09.00,Regulasi,Rahma\n10.30,Praktik,Budi"),
    ("peserta per opd", "OPD,Pria,Wanita,Jumlah\nDinas PMD,5,3,8\nInspektorat,2,4,6\nBKAD,3,3,6"),
    ("lomba inovasi", "Inovasi,Nilai juri,Peringkat\nSi Desa,88,1\nLapor Cepat,85,2\nArsipku,80,3"),
    ("kendaraan", "Nomor kendaraan,Nilai emisi\nAA 1234 BC,2.1\nAA 2345 CD,1.9\nAA 3456 DE,2.5"),
    ("dapodik", "Jenjang,Sekolah,Guru,Siswa\nSD,41,320,4100\nSMP,12,180,2200\nSMA,5,90,1500"),
    ("stunting", "Desa,Balita,Stunting 2025,Stunting 2026\nKarangjati,120,18,12\nSidomulyo,98,15,9\nTanjung,87,11,8"),
    ("inflasi", "Kota,Inflasi\nSemarang,2.1\nSolo,1.9\nTegal,2.4"),
    ("spm", "Layanan dasar;Target;Capaian\nPendidikan;100;98\nKesehatan;100;91\nSosial;100;100"),
    (
        "iku",
        "No,Indikator kinerja utama,Satuan,Target,Realisasi\n1,Indeks kepuasan,Poin,82,84\n2,Opini BPK,Predikat,WTP,WTP\n3,LPJ tepat waktu,%,90,88",
    ),
    (
        "rtl",
        "No,Rencana,Penanggung jawab,Tenggat,Status\n1,SOP kas,Kaur Keuangan,30 Juni 2026,selesai\n2,Papan informasi,Sekdes,31 Juli 2026,berjalan\n3,Aplikasi,Kaur Umum,1 Agustus 2026,macet",
    ),
    ("narsum honor", "Narasumber,Jam,Honor\nBudi Santoso,3,900000\nSiti Aminah,4,1200000\nAgus Salim,2,600000"),
    ("pertanyaan kuis", "Pertanyaan,Jawaban benar (%)\nApa itu SPJ?,80\nKapan pajak disetor?,55\nSiapa bendahara?,91"),
    ("distribusi", "Nilai,Pre,Post\n0-20,0,0\n21-40,5,0\n41-60,18,5\n61-80,15,16"),
    ("distribusi huruf", "Huruf,Jumlah\nA,12\nB,20\nC,8"),
    ("perbandingan", "Kelompok,Pre,Post\nPeserta,54,67\nPembanding,53,58\nSelisih,1,9"),
    ("jenis kelamin", "Jenis kelamin,Pre,Post\nPerempuan,54,67\nLaki-laki,53,66"),
    ("pendidikan", "Pendidikan terakhir,Peserta,Pre,Post\nSMA,12,50,64\nD3,8,54,66\nS1,20,56,70"),
    ("jabatan", "Jabatan,Jumlah,Rata-rata pre,Rata-rata post\nKepala desa,10,50,65\nSekdes,20,55,70\nKaur,10,52,66"),
    (
        "angkatan tahun",
        "Angkatan,Tanggal,Hadir,Lulus\nI,10 Maret 2026,40,33\nII,4 Agustus 2026,38,30\nIII,1 September 2026,40,35",
    ),
    ("sesi", "Sesi,Narasumber,Nilai\nRegulasi,Rahma,4.6\nPajak,Joko,4.4\nPraktik,Dewi,4.7"),
    ("modul", "Modul,JP,Skor kuis\n1,3,78\n2,4,82\n3,2,75"),
    (
        "spj",
        "Kode,Uraian,Anggaran,Realisasi\n5.1,Belanja pegawai,410,400\n5.2,Belanja modal,120,110\n5.3,Belanja barang,300,290",
    ),
    (
        "aset",
        "Kode barang;Nama barang;Kondisi;Nilai\n02.01;Meja;Baik;750\n02.02;Kursi;Baik;350\n02.03;Laptop;Rusak;900",
    ),
    ("md dana", "| Sumber | Jumlah (juta) |\n|---|---|\n| APBD | 20 |\n| Desa | 12 |\n| Sponsor | 0 |"),
    (
        "md survei",
        "| Unsur | 2025 | 2026 |\n|---|---|---|\n| Persyaratan | 81,2 | 84,1 |\n| Prosedur | 80,1 | 82,4 |\n| Waktu | 75,0 | 79,9 |",
    ),
    (
        "md rencana",
        "| Hari | Jam | Sesi |\n|---|---|---|\n| 1 | 08.30 | Regulasi |\n| 2 | 08.30 | Pajak |\n| 3 | 08.30 | Praktik |",
    ),
    ("list desa", "Desa terpilih:\n\n- Karangjati (LPJ 12 hari)\n- Sidomulyo (LPJ 20 hari)\n- Tanjung (LPJ 31 hari)"),
    (
        "list hasil",
        "Hasilnya:\n\n- 38 orang mengikuti kedua tes\n- rata-rata naik dari 54,2 ke 67,9\n- 33 orang naik, 5 turun",
    ),
    ("list biaya", "- Konsumsi: 14,25 juta\n- Honor: 5,4 juta\n- ATK: 0,6 juta"),
    ("list statistik", "Tes awal:\n- Terendah: 20\n- Rata-rata: 54,2\n- Tertinggi: 80"),
    ("list unit rata", "Kenaikan rata-rata per desa:\n- Karangjati: 12\n- Sidomulyo: 15\n- Tanjung: 9"),
    ("list puskesmas", "- Puskesmas Gajahan: 54 → 70\n- Puskesmas Sibela: 50 → 66\n- Puskesmas Ngoresan: 52 → 69"),
    (
        "prose list inline",
        "Tiga desa menaikkan ketepatan: Karangjati 41 ke 61, Sidomulyo 42 ke 62, dan Tanjung 43 ke 63.",
    ),
    ("lomba desa", "Peringkat,Desa,Nilai\n1,Karangjati,91\n2,Sidomulyo,88\n3,Tanjung,85"),
    (
        "decimal commas in a table of districts",
        "| Kecamatan | Pasangan | Kenaikan |\n|---|---|---|\n| Wanaraya | 8 | 13,5 |\n| Sumberagung | 9 | 14,2 |\n| Karangdukuh | 8 | 12,0 |",
    ),
    (
        "counts in a table of posts",
        "| Posyandu | Balita | Ditimbang |\n|---|---|---|\n| Melati | 41 | 38 |\n| Mawar | 36 | 30 |\n| Anggrek | 52 | 47 |",
    ),
    ("resep", "- Tepung 250 gram\n- Gula 100 gram\n- Telur 3 butir"),
];

pub(super) fn accepted() -> Vec<(&'static str, String)> {
    let mut all: Vec<(&str, String)> = TEXTS.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
    for header in ["desa,hari 1,hari 2", "Kode,Dampak,Kemungkinan", "kode,hadir,diundang", "Kode,Volume,Harga satuan"] {
        all.push((header, under(header, 20, "D{nn},{pre},{post}")));
    }
    all.push(("ratings beside codes", under("x,y,z", 20, "R{nn},3,4")));
    all.push(("a budget", under("kode,uraian,volume,harga,nilai", 14, "5.1.02.{nn},Belanja {n},{n},{pre},{post}")));
    all.push((
        "a budget in short codes",
        under("kode,uraian,volume,harga,nilai", 14, "B{nn},Belanja alat,{n},{pre},{post}"),
    ));
    all
}
