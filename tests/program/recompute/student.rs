//! Student's t by its closed form for whole degrees of freedom (Abramowitz and Stegun 26.7.3 and 26.7.4), inverted by halving.

/// The chance that |T| ≤ t.
pub fn inside(t: f64, degrees: u32) -> f64 {
    let angle = (t / f64::from(degrees).sqrt()).atan();
    let (sine, cosine) = angle.sin_cos();
    if degrees == 1 {
        return 2.0 * angle / std::f64::consts::PI;
    }
    let odd = degrees % 2 == 1;
    // The first term, then each by its ratio to the one before.
    let (mut term, mut sum) = if odd { (cosine, cosine) } else { (1.0, 1.0) };
    let mut below = if odd { 3 } else { 2 };
    while below < degrees - u32::from(odd) {
        term *= f64::from(below - 1) / f64::from(below) * cosine * cosine;
        sum += term;
        below += 2;
    }
    if odd { 2.0 / std::f64::consts::PI * (angle + sine * sum) } else { sine * sum }
}

/// The t that leaves 2.5 % on either side.
pub fn quantile(degrees: u32) -> f64 {
    let (mut low, mut high) = (0.0, 1000.0);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if inside(middle, degrees) < 0.95 { low = middle } else { high = middle }
    }
    low
}

/// From the printed table of any statistics book.
#[test]
fn the_quantiles_are_those_of_the_printed_tables() {
    for (degrees, printed) in [
        (1, 12.706),
        (2, 4.303),
        (3, 3.182),
        (4, 2.776),
        (5, 2.571),
        (9, 2.262),
        (10, 2.228),
        (29, 2.045),
        (30, 2.042),
        (39, 2.023),
        (120, 1.980),
    ] {
        let found = quantile(degrees);
        assert!((found - printed).abs() < 0.000_51, "{degrees}: {found} ≠ {printed}");
    }
}
