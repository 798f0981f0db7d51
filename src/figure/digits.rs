//! Ten handwritten digits.
//!
//! From "Optical Recognition of Handwritten Digits" by E. Alpaydin and C. Kaynak, UCI Machine Learning
//! Repository, doi 10.24432/C50P49, licence CC BY 4.0, in the copy that scikit-learn carries
//! (`sklearn.datasets.load_digits`); of each class the sample nearest to the mean of its class.

/// Number of digits: 0 to 9.
pub const DIGIT_COUNT: u8 = 10;

/// Cells along a side.
pub(super) const DIGIT_SIDE: usize = 8;

/// Row by row, each cell 0 to 16 as a digit of base 17.
const DIGITS: [&[u8; 64]; 10] = [
    b"002e910001ccb80004e10d3008d00a6005g1089000g00b9000dbaf40003fg500", // sample 1039
    b"006a8300006gg900009gg600007gga0000bgg800007gg90000agg6000049cb20", // sample 1040
    b"01cg50000bggd0000765e2000000c3000004d000001d500000aga84000dfgc70", // sample 1669
    b"006cga0004f8ce000000d8000006e1000005f80000002f5000145f80005ge910", // sample 859
    b"0007g200000fb00000be650004g7ed200agdgga008fega100009g1000009f100", // sample 1539
    b"019ggf3008gc883006g9300008ggg4000364db0000008d000058fa0000bgb100", // sample 1075
    b"001d7000007e200000d5000000g3000003gacc3003gb59c001db4db0001cgb20", // sample 360
    b"003gcc7000cddg6000206e000014da10009ggg80004cc710000e6000004g2000", // sample 983
    b"003dd30002eccb0004g85f3001deg70000bgd10001gcde1000dd9g70003dga10", // sample 148
    b"004dd40000gaa80000e76b00006ffg2000000b500000079001446ca0016bfc10", // sample 1696
];

/// A cell of a digit, 0 to 16.
///
/// # Panics
/// Outside of its eight rows and columns.
pub fn digit_cell(digit: usize, y: usize, x: usize) -> u8 {
    match DIGITS[digit % DIGITS.len()][y * DIGIT_SIDE + x] {
        letter @ b'a'..=b'g' => letter - b'a' + 10,
        number => number - b'0',
    }
}
