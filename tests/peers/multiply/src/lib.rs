//! A convolution by `im2col` and `matrixmultiply::sgemm`, to be measured beside.

use std::alloc::{Layout, alloc as allocate};
use std::slice;

/// Room for so many bytes, which is never given back.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(bytes: usize) -> *mut u8 {
    match Layout::from_size_align(bytes.max(1), 16) {
        // SAFETY: the size is not 0.
        Ok(layout) => unsafe { allocate(layout) },
        Err(_) => std::ptr::null_mut(),
    }
}

/// Computes a layer with zeros around it. `said` are its 21 numbers: channels of input and output, groups, then three
/// each of input, kernel, stride, dilation, padding on each side, output.
///
/// # Safety
/// All numbers are there, and room for the output and for the columns of one group.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(
    said: *const u32,
    input: *const f32,
    weight: *const f32,
    bias: *const f32,
    columns: *mut f32,
    output: *mut f32,
) {
    // SAFETY: promised by the caller.
    let said = unsafe { slice::from_raw_parts(said, 21) };
    let at = |i: usize| said[i] as usize;
    let three = |i: usize| [at(i), at(i + 1), at(i + 2)];
    let [inputs, outputs, groups] = three(0);
    let [size, kernel, stride, dilation, padding, out] = [three(3), three(6), three(9), three(12), three(15), three(18)];
    let count = |of: [usize; 3]| of.iter().product::<usize>();
    let (depth, cells) = (inputs / groups * count(kernel), count(out));
    // SAFETY: promised by the caller.
    let (input, bias, columns, output) = unsafe {
        (
            slice::from_raw_parts(input, inputs * count(size)),
            slice::from_raw_parts(bias, outputs),
            slice::from_raw_parts_mut(columns, depth * cells),
            slice::from_raw_parts_mut(output, outputs * cells),
        )
    };
    for (map, &bias) in output.chunks_exact_mut(cells).zip(bias) {
        map.fill(bias);
    }
    for group in 0..groups {
        let mut rows = columns.chunks_exact_mut(cells);
        for channel in group * (inputs / groups)..(group + 1) * (inputs / groups) {
            let map = &input[channel * count(size)..][..count(size)];
            for kz in 0..kernel[0] {
                for ky in 0..kernel[1] {
                    for kx in 0..kernel[2] {
                        let Some(row) = rows.next() else { continue };
                        column(map, row, [kz, ky, kx], [size, stride, dilation, padding, out]);
                    }
                }
            }
        }
        let filters = outputs / groups;
        // SAFETY: the matrices are `filters × depth`, `depth × cells` and `filters × cells`.
        unsafe {
            matrixmultiply::sgemm(
                filters,
                depth,
                cells,
                1.0,
                weight.add(group * filters * depth),
                depth as isize,
                1,
                columns.as_ptr(),
                cells as isize,
                1,
                1.0,
                output.as_mut_ptr().add(group * filters * cells),
                cells as isize,
                1,
            );
        }
    }
}

/// What one kernel cell sees, for every output cell.
fn column(
    map: &[f32],
    row: &mut [f32],
    kernel: [usize; 3],
    [size, stride, dilation, padding, out]: [[usize; 3]; 5],
) {
    let place = |axis: usize, o: usize| {
        let place = (o * stride[axis] + kernel[axis] * dilation[axis]).checked_sub(padding[axis])?;
        (place < size[axis]).then_some(place)
    };
    for (line, to) in row.chunks_exact_mut(out[2]).enumerate() {
        let (Some(z), Some(y)) = (place(0, line / out[1]), place(1, line % out[1])) else {
            to.fill(0.0);
            continue;
        };
        let from = &map[(z * size[1] + y) * size[2]..][..size[2]];
        for (x, to) in to.iter_mut().enumerate() {
            *to = place(2, x).map_or(0.0, |x| from[x]);
        }
    }
}
