use super::*;

fn axis(
    input: usize,
    kernel: usize,
    stride: usize,
    padding: (usize, usize),
    dilation: usize,
) -> AxisGeometry {
    let padding = AxisPadding { before: padding.0, after: padding.1 };
    AxisGeometry::new([input, kernel, stride, dilation], padding, Walk::Floor).unwrap()
}

#[track_caller]
fn check_size(geometry: AxisGeometry, output: usize, leftover: usize) {
    assert_eq!((geometry.output_size(), geometry.leftover()), (output, leftover));
}

#[test]
fn sizes_of_the_direct_conv_arithmetic_figures() {
    check_size(axis(4, 3, 1, (0, 0), 1), 2, 0);
    check_size(axis(5, 4, 1, (2, 2), 1), 6, 0);
    check_size(axis(5, 3, 1, (1, 1), 1), 5, 0);
    check_size(axis(5, 3, 1, (2, 2), 1), 7, 0);
    check_size(axis(5, 3, 2, (0, 0), 1), 2, 0);
    check_size(axis(5, 3, 2, (1, 1), 1), 3, 0);
    check_size(axis(6, 3, 2, (1, 1), 1), 3, 1);
    check_size(axis(7, 3, 1, (0, 0), 2), 3, 0);
}

#[test]
fn a_kernel_that_does_not_fit_has_no_size() {
    assert_eq!(output_size(5, 6, 1), None);
    assert_eq!(output_size(0, 1, 1), None);
    assert_eq!(output_size(5, 3, 0), None);
    assert_eq!(AxisGeometry::new([0, 1, 1, 1], AxisPadding { before: 1, after: 1 }, Walk::Floor), None);
    assert_eq!(AxisGeometry::new([3, 0, 1, 1], AxisPadding::default(), Walk::Floor), None);
}

#[test]
fn padding_has_negative_positions() {
    // (0) 1 2 3 4 5 (0): window o = 1 of stride 2 starts at input cell 1
    let geometry = axis(5, 3, 2, (1, 1), 1);
    assert_eq!(geometry.position(0, 0), -1);
    assert_eq!(geometry.position(1, 0), 1);
    assert_eq!(geometry.position(2, 2), 5);
}

#[test]
fn readers_name_output_and_kernel_cell() {
    // 0 1 2 3 4 with kernel 3, stride 1: cell 2 is read by o = 0 (k 2), o = 1 (k 1), o = 2 (k 0)
    let readers: Vec<_> = axis(5, 3, 1, (0, 0), 1).readers(2).collect();
    assert_eq!(readers, [(0, 2), (1, 1), (2, 0)]);
}

#[test]
fn the_floor_leaves_the_last_cells_unread() {
    // (0) 0 1 2 3 4 5 (0): windows start at −1, 1 and 3, so the padding at 6 is never read
    let geometry = axis(6, 3, 2, (1, 1), 1);
    assert!(geometry.is_touched(5));
    assert!(!geometry.is_touched(6));
    assert_eq!(
        axis(6, 3, 2, (0, 0), 1).read_cells(PaddingMode::Zeros),
        [true, true, true, true, true, false]
    );
}

#[test]
fn a_stride_larger_than_the_kernel_skips_cells() {
    assert_eq!(axis(5, 1, 2, (0, 0), 1).read_cells(PaddingMode::Zeros), [true, false, true, false, true]);
}

#[test]
fn a_copy_in_the_padding_reads_its_cell() {
    // 1 |0 1 2| 1 with kernel 1 and stride 4: only the padding at −1 is read, which reflects cell 1
    assert_eq!(axis(3, 1, 4, (1, 0), 1).read_cells(PaddingMode::Reflect), [false, true, false]);
}

fn transposed(
    input: usize,
    kernel: usize,
    stride: usize,
    padding: usize,
    output_padding: usize,
) -> AxisGeometry {
    AxisGeometry::new(
        [input, kernel, stride, 1],
        AxisPadding::both(padding),
        Walk::Stretched { output_padding },
    )
    .unwrap()
}

#[test]
fn sizes_of_the_transposed_conv_arithmetic_figures() {
    let check = |axis: AxisGeometry, stretched: usize, before: isize, padded: usize, output: usize| {
        let found = (axis.stretched_size(), axis.before(), axis.padded_size(), axis.output_size());
        assert_eq!(found, (stretched, before, padded, output));
    };
    check(transposed(2, 3, 1, 0, 0), 2, 2, 6, 4);
    check(transposed(6, 4, 1, 2, 0), 6, 1, 8, 5);
    check(transposed(5, 3, 1, 1, 0), 5, 1, 7, 5);
    check(transposed(7, 3, 1, 2, 0), 7, 0, 7, 5);
    check(transposed(2, 3, 2, 0, 0), 3, 2, 7, 5);
    check(transposed(3, 3, 2, 1, 0), 5, 1, 7, 5);
    check(transposed(3, 3, 2, 1, 1), 5, 1, 8, 6);
}

#[test]
fn a_transposed_kernel_is_flipped() {
    // (0) 0 . 1 . 2 (0): the window of o = 0 starts at −1 with the weight's last cell
    let axis = transposed(3, 3, 2, 1, 0);
    assert_eq!([0, 1, 2].map(|k| axis.position(0, k)), [1, 0, -1]);
    assert_eq!([0, 1, 2].map(|k| axis.cell_at(axis.position(0, k))), [None, Some(0), None]);
    assert_eq!(axis.readers(2).collect::<Vec<_>>(), [(1, 0), (2, 1), (3, 2)]);
}

#[test]
fn much_padding_crops_cells_of_a_transposed_input() {
    // 0 1 2 3 with kernel 1: padding 1 takes the first and the last cell away
    let axis = transposed(4, 1, 1, 1, 0);
    assert_eq!((axis.before(), axis.after(), axis.output_size()), (-1, -1, 2));
    assert_eq!(axis.read_cells(PaddingMode::Zeros), [false, true, true, false]);
    assert_eq!(axis.positions(), 0..4);
}

#[test]
fn a_kernel_that_is_no_multiple_of_the_stride_draws_a_checkerboard() {
    let overlaps = |kernel| transposed(4, kernel, 2, 0, 0).overlaps();
    assert_eq!(overlaps(3), [1, 1, 2, 1, 2, 1, 2, 1, 1]);
    assert_eq!(overlaps(4), [1, 1, 2, 2, 2, 2, 2, 2, 1, 1]);
    assert!(!transposed(4, 3, 2, 0, 0).is_evenly_overlapped());
    assert!(transposed(4, 4, 2, 0, 0).is_evenly_overlapped());
}

#[test]
fn the_last_window_of_ceil_mode_starts_within_the_input() {
    let ceil = |input, kernel, stride, padding| {
        AxisGeometry::new([input, kernel, stride, 1], AxisPadding::both(padding), Walk::Ceil).unwrap()
    };
    // 0 1 2 3 4: a third window of two cells ends one cell past the input
    let axis = ceil(5, 2, 2, 0);
    assert_eq!((axis.output_size(), axis.beyond(), axis.positions()), (3, 1, 0..6));
    // (0) 0 1 2 3 (0): a window that starts in the padding at the end is left out
    let axis = ceil(4, 2, 5, 1);
    assert_eq!((axis.output_size(), axis.leftover()), (1, 4));
}

#[test]
fn sizes_that_a_stride_makes_one() {
    assert_eq!(axis(6, 3, 2, (1, 1), 1).input_sizes_for_output(), 5..=6);
    assert_eq!(transposed(3, 3, 2, 1, 1).input_sizes_for_output(), 3..=3);
}

#[test]
fn rounding_up_less_the_window_left_out_is_the_size_with_ceil_mode() {
    let mut n_left_out = 0;
    for (input, kernel, stride) in (1..9)
        .flat_map(|input| (1..5).flat_map(move |kernel| (1..6).map(move |stride| (input, kernel, stride))))
    {
        for padding in 0..=kernel / 2 {
            let sides = AxisPadding::both(padding);
            let Some(axis) = AxisGeometry::new([input, kernel, stride, 1], sides, Walk::Ceil) else {
                continue;
            };
            let room = input as isize + 2 * padding as isize - kernel as isize;
            let rounded_up = (-(-room).div_euclid(stride as isize) + 1) as usize;
            assert_eq!(rounded_up - usize::from(axis.leaves_a_window_out()), axis.output_size(), "{axis:?}");
            n_left_out += usize::from(axis.leaves_a_window_out());
        }
    }
    assert!(n_left_out > 0);
}
