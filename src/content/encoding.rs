//! Text in whatever encoding a spreadsheet wrote it.
//!
//! Takes: bytes. Gives: the text that they most likely are. Never: fails; what cannot be read becomes a mark of its own.

/// UTF-8, or UTF-16 with or without its mark, which shows itself by every other byte of plain letters being zero.
pub fn decode(bytes: &[u8]) -> String {
    let wide = |decode: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| decode([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units).trim_start_matches('\u{feff}').to_owned()
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ if is_zero(bytes, 1) && !is_zero(bytes, 0) => wide(u16::from_le_bytes),
        _ if is_zero(bytes, 0) && !is_zero(bytes, 1) => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Whether nearly every second byte from here is zero.
fn is_zero(bytes: &[u8], from: usize) -> bool {
    let zeros = bytes.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    bytes.len() >= 4 && zeros * 2 * 10 >= bytes.len() * 9
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn what_excel_writes_is_text() {
        let text = "kode\tpre\r\nP01\t50\r\n";
        let wide = |mark: &[u16], order: fn(u16) -> [u8; 2]| -> Vec<u8> {
            mark.iter().copied().chain(text.encode_utf16()).flat_map(order).collect()
        };
        for bytes in [
            text.as_bytes().to_vec(),
            wide(&[0xfeff], u16::to_le_bytes),
            wide(&[0xfeff], u16::to_be_bytes),
            wide(&[], u16::to_le_bytes),
            wide(&[], u16::to_be_bytes),
        ] {
            assert_eq!(decode(&bytes), text);
        }
        assert_eq!(decode(b"caf\xe9"), "caf\u{fffd}");
        assert_eq!(decode(&[]), "");
        assert_eq!(decode(&[0xff]), "\u{fffd}");
    }
}
