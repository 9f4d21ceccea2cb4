//! The rule on the account that bimtek are booked on.
//!
//! Takes: the account and the kind. Gives: one finding. Never: judges accounts outside the family of training.

use super::case::Case;
use crate::diagnostic::Diagnostic;
use crate::model::program::Kind;
use crate::{rule, say};

rule! {
    KIND_ACCOUNT_MISMATCH, "kind-account-mismatch", Finding,
    id {
        "Kode rekening bimtek dipakai untuk workshop, atau kode pelatihan lain dipakai untuk bimtek.",
        "Rekening 5.1.02.02.12.0003 adalah belanja bimbingan teknis; jenis dan rekening yang berbeda membingungkan pemeriksa.",
        "Cocokkan `account` dengan DPA. Jika DPA memang menyebut rekening itu, biarkan dan jelaskan pada `answers`; \
         jangan mengganti rekening atau jenis kegiatan hanya supaya cocok.",
    },
    en {
        "A workshop is booked on the account of bimtek, or a bimtek on another account of training.",
        "Account 5.1.02.02.12.0003 is for bimtek; where kind and account differ, auditors are misled.",
        "Compare the `account` with the authorisation. If it does name that account, leave it and explain under \
         `answers`; do not change account or kind only to make them fit.",
    },
    wrong r"# budget.yaml (kind: workshop)
account: 5.1.02.02.12.0003",
    answered {
        id "DPA 2026 memang mencatat workshop ini pada belanja bimtek; pemindahan rekening diusulkan pada perubahan APBD.",
        en "The authorisation of 2026 does book this workshop as bimtek; moving it is proposed for the revised budget.",
    },
}

/// Courses, outreach, bimtek and education, each with its own last group.
const TRAINING: &str = "5.1.02.02.12.";
/// Bimtek.
const BIMTEK: &str = "5.1.02.02.12.0003";

/// Speaks where the account is one of training and belongs to the other kind. What a sender pays may be a course fee.
pub fn check(case: &Case<'_>, said: &mut Vec<Diagnostic>) {
    let Some(account) = case.event.budget.as_ref().and_then(|budget| budget.account.as_ref()) else { return };
    let code = account.as_str();
    let fits = match case.event.kind {
        Kind::Bimtek => code.starts_with(BIMTEK) || !code.starts_with(TRAINING) || !case.is_host(),
        Kind::Workshop => !code.starts_with(BIMTEK),
    };
    if fits {
        return;
    }
    let kind = case.event.kind.word();
    said.push(
        Diagnostic::new(&KIND_ACCOUNT_MISMATCH, account.at, say!(id "Kegiatan ini {kind}, tetapi dibukukan pada rekening {code}; rekening bimtek adalah {BIMTEK}.", en "This is a {kind}, but it is booked on account {code}; the account of bimtek is {BIMTEK}."))
            .help(say!(id "cocokkan `account` dengan DPA; jika memang begitu, biarkan dan jelaskan pada `answers` di `event.md`", en "compare the `account` with the authorisation; if that is what it names, leave it and explain under `answers` in `event.md`")),
    );
}

#[cfg(test)]
mod tests {
    use crate::judge::testing::sound;

    #[test]
    fn booked_on_the_other_account() {
        let workshop = "kind: workshop\nkind_reason: Masalah peserta\n";
        sound().add("event.md", workshop).says(
            "kind-account-mismatch",
            "budget.yaml",
            "account:",
            "Kegiatan ini workshop",
        );
        let account = |code: &str| sound().with("budget.yaml", "5.1.02.02.12.0003", code);
        account("5.1.02.02.12.0001").says("kind-account-mismatch", "budget.yaml", "account:", "Kegiatan ini bimtek");
        account("5.1.02.02.12.0001").add("event.md", workshop).is_silent_on("kind-account-mismatch");
        account("5.1.02.01.01.0052").is_silent_on("kind-account-mismatch");
    }
}
