//! Names of people, known by what is common in them.
//!
//! Takes: cells of one column. Gives: whether they are names. Never: asks what the column is called: people stay people
//! under the title of a thing.

use super::title::is_of_thing;

/// Given names that a list of ten Indonesians rarely lacks all of.
const GIVEN: &str = "abdul abdullah achmad adi adit aditya agung agus ahmad aisyah ali amalia aminah amir andi andri ani anisa \
    annisa anton arief arif aris asep ayu bagus bambang budi cahyo cici citra daniel dani dede dedi deni desi dewi dian dina \
    dini doni dwi edi edy eka eko elisabeth endang erna fajar faisal farida fatimah ferry fitri fitriani galih gede gunawan \
    hadi hana haryanto hasan hasanah hendra heri herman hidayat husein ibrahim ika ilham imam indah indra intan irfan irma \
    irwan ismail iwan jaka joko johan juli kadek kartika ketut khadijah komang kurnia kurniawan laila lestari lia lina linda \
    lukman made maria maya mega mohamad mohammad muhamad muhammad mulyadi nanang nina ningsih nita novi novita nugroho nur \
    nurul nyoman permata prasetyo pratama puji putra putri rahayu rahma rahman rahmat ratih ratna reza rian rina rini riski \
    rizal rizki rizky rosa rudi rudy samsul santi santoso saputra sari setiawan sinta siti slamet sri sugeng suharto sukma \
    sulastri sulis sumarni supardi supriyadi suryadi susanti susanto susi sutrisno taufik teguh tina titi titin tono tri tuti \
    udin umar utami utomo vina wahyu wati wawan wayan widodo wira wulan wulandari yanti yanto yohanes yuli yulia yuliana yuni \
    yusuf zainal";

/// Whether so many of the cells are names that all of them are.
pub(super) fn are_names<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut known) = (0, 0);
    for cell in cells {
        all += 1;
        known += usize::from(is_known(cell));
    }
    known >= 2 && known * 4 >= all || known == 1 && all == 1
}

/// Whether a cell has a given name in it, or a degree behind a comma.
fn is_known(cell: &str) -> bool {
    if cell.bytes().any(|b| b.is_ascii_digit()) || cell.split_whitespace().count() > 7 {
        return false;
    }
    let degree = cell.split_once(", ").is_some_and(|(_, after)| after.contains('.') && after.len() <= 16);
    let title = ["Dr. ", "Drs. ", "Dra. ", "Ir. ", "H. ", "Hj. ", "Bpk. ", "Pak ", "Bu ", "Ibu ", "Bapak "];
    let named = || {
        let mut words = cell.split(|c: char| !c.is_alphabetic());
        words.any(|word| {
            word.starts_with(char::is_uppercase)
                && GIVEN.split_ascii_whitespace().any(|name| name.eq_ignore_ascii_case(word))
        })
    };
    degree || title.iter().any(|title| cell.starts_with(title)) || named() && !is_of_thing(cell)
}

/// Whether a cell is written as a name is: one to four words, each with a capital, and none that names a thing.
pub(super) fn may_be_name(cell: &str) -> bool {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '-' | ','))
    };
    cell.split_whitespace().count() <= 4
        && !cell.is_empty()
        && cell.split_whitespace().all(capital)
        && !is_of_thing(cell)
}
