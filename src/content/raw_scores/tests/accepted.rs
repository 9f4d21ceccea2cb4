//! Tables of things with scores, and texts with numbers, none of which may be refused.

use super::under;

pub(super) fn accepted() -> Vec<(&'static str, String)> {
    let mut all: Vec<(&'static str, String)> = [
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
        ("a register of risks", "kode,risiko,kemungkinan,dampak,skor\nR01,Listrik padam,2,3,6\nR02,Narasumber batal,1,4,4\nR03,Hujan,3,2,6\n"),
        ("a register without titles", "R01,Banjir,3,4\nR02,Listrik padam,2,4\nR03,Data hilang,1,5\n"),
        ("two rows of codes", "P01,50,70\nP02,55,72\n"),
        ("money beside codes", "A1,2500000,1\nA2,3500000,2\nA3,4500000,2\n"),
        ("points on a map", "lintang,bujur\n-7.2,110.1\n-7.3,110.2\n-7.4,110.3\n"),
        ("speakers", "Narasumber,Nilai\nBudi Santoso,4.6\nSiti Aminah,4.5\nAgus Salim,4.7\n"),
        // By group, question, date.
        ("units", "Kecamatan,Pre,Post\nKota,54.2,67.9\nSelatan,50.1,66\nUtara,51,60\n"),
        ("units with how many", "Kecamatan,Peserta,Pre,Post\nKota,12,54.5,70\nSelatan,14,50.1,66\n"),
        ("units with how many, by another word", "Rombongan wisata,Jumlah peserta,Pre,Post\nMerah,12,54,70\nBiru,14,50,66\nHijau,13,51,60\n"),
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
        ("indicators", "No,Indikator,Nilai awal,Target,Nilai akhir\n1,LPJ tepat waktu,66,90,88\n2,Temuan,12,5,7\n3,IKM,80,85,84\n"),
        ("units in rows that say so", ",Pre,Post\nKecamatan Kota,54,67\nKecamatan Lama,50,66\nKecamatan Baru,51,60\n"),
        ("names of units", "Nama,Pre,Post\nKecamatan Kota,54,67\nKecamatan Lama,50,66\nKecamatan Baru,51,60\n"),
        ("units in columns", "Kecamatan,Kota,Lama,Baru\nPre,54,50,51\nPost,67,66,60\n"),
        ("years in columns", "Uraian,2024,2025,2026\nNilai pretest,54,50,51\nNilai posttest,67,66,60\n"),
        ("target and result in columns", "Uraian,Awal,Target,Capaian\nNilai pretest,54,70,71\nNilai posttest,67,80,78\n"),
        ("how many passed", "Unit,Lulus,Tidak lulus\nKecamatan Kota,12,3\nKecamatan Lama,14,2\nKecamatan Baru,10,5\n"),
        ("passed tests of things", "Kendaraan,Status\nBus 1,Lulus\nBus 2,Tidak lulus\nTruk,Lulus\n"),
        // Which were once refused.
        ("SAKIP by agency", "No,Perangkat Daerah,Nilai SAKIP,Predikat\n1,Dinas Pendidikan,78.5,BB\n2,Badan Keuangan,81.2,A\n3,Inspektorat,76.1,BB\n"),
        ("SAKIP by agency in short", "OPD;Nilai SAKIP\nDisdik;78,5\nBKAD;81,2\nInspektorat;76,1\n"),
        ("agencies with a number", "ID,Perangkat daerah,Nilai\n1,Dinas Pendidikan,78\n2,Dinas Kesehatan,80\n3,Dinas Sosial,76\n"),
        ("agencies with a code that is called so", "Kode perangkat daerah,Perangkat daerah,Nilai\nD01,Dinas Pendidikan,78\nD02,Dinas Kesehatan,80\nD03,Dinas Sosial,76\n"),
        ("analysis of items", "butir,benar_pre,benar_post\n1,12,30\n2,15,33\n3,9,28\n"),
        ("elements of satisfaction", "Unsur,Nilai\nU1,3.2\nU2,3.4\nU3,3.1\n"),
        ("elements without a title", "U1,Persyaratan,82\nU2,Prosedur,80\nU3,Waktu pelayanan,79\n"),
        ("elements by unit", "Unit,U1,U2,U3\nLoket 1,3.1,3.2,3.3\nLoket 2,3.2,3.1,3\nLoket 3,3.4,3,3.1\n"),
        ("events of years", "Tahun,Kegiatan,Peserta,Nilai rata-rata\n2024,Bimtek desa,40,71\n2025,Bimtek desa,38,73\n2026,Bimtek desa,40,75\n"),
        // In a text.
        ("prose", "Pada 2025, 41 dari 120 desa terlambat.\nPada 2026, 12 dari 120 desa terlambat, dan 3 belum melapor.\nSisanya, 105, tepat waktu.\n"),
        ("a list of figures", "- Pendaftar: 42 orang\n- Hadir: 40 orang\n- Selesai: 38 orang\n"),
        ("a list of outcomes", "- LPJ tepat waktu: 66 -> 88\n- Temuan: 12 -> 7\n- IKM: 80 -> 84\n"),
        ("a list of units", "Rata-rata per kecamatan:\n\n- Kota: 54 -> 67\n- Lama: 50 -> 66\n- Baru: 51 -> 60\n"),
        ("an agenda", "08:30 - 10:00 Pembukaan\n10:00 - 10:15 Istirahat\n10:15 - 12:00 Praktik\n"),
        ("comments", "# kunci: peserta, nilai\n# edges: [0, 20, 40]\n# pre: [0, 5, 18]\n# post: [0, 0, 5]\n"),
        ("comments of keys", "# - { date: 2026-03-10, mean: 4.1 }\n# - { date: 2026-03-11, mean: 4.2 }\n# - { date: 2026-03-12, mean: 4 }\n"),
        ("steps of a task", "1. Isi formulir 3 lembar\n2. Serahkan ke loket 4\n3. Tunggu 20 menit\n"),
        ("numbers of a chart", "0 12\n1 14\n2 18\n3 19\n4 25\n"),
    ]
    .into_iter()
    .map(|(name, text)| (name, text.to_owned()))
    .collect();
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
