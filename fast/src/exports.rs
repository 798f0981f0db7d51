//! What a page or a worker calls: plain functions of numbers and addresses in the module's own memory. `README.md` has
//! them as a list, with an example.
//!
//! An address comes from [`alloc`], a handle from [`plan`]; whoever calls keeps to that, as with any memory that is shared
//! between languages. All else is checked: sizes of layers, lengths of tensors, rows.
#![allow(unsafe_code, reason = "the borders of the module")]
#![allow(unreachable_pub, reason = "exported by name")]

use core::slice;
use core::sync::atomic::{AtomicU32, Ordering};
use std::alloc::Layout;

use crate::layer::{Layer, Pad};
use crate::pictures;
use crate::plan::Plan;
use crate::refused::{Mismatch, Refused};

/// What every address is a multiple of: one vector.
const ALIGN: usize = 16;

/// Numbers that say a layer: three counts of channels, six times three sizes, the padding mode.
const SAID: usize = 22;

/// Why the last call of [`plan`] gave none: [`Refused::code`], or [`UNKNOWN_PAD`].
static REFUSED: AtomicU32 = AtomicU32::new(0);

/// There is no padding mode of this number.
const UNKNOWN_PAD: u32 = 6;

/// Room for so many bytes, or 0 where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(bytes: usize) -> *mut u8 {
    match Layout::from_size_align(bytes.max(1), ALIGN) {
        // SAFETY: the size is not 0.
        Ok(layout) => unsafe { std::alloc::alloc(layout) },
        Err(_) => core::ptr::null_mut(),
    }
}

/// Gives room back.
///
/// # Safety
/// It came from [`alloc`] with the same number of bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(address: *mut u8, bytes: usize) {
    if let (false, Ok(layout)) = (address.is_null(), Layout::from_size_align(bytes.max(1), ALIGN)) {
        // SAFETY: promised by the caller.
        unsafe { std::alloc::dealloc(address, layout) }
    }
}

/// A plan for a layer that is said in 22 numbers, or 0; [`refused`] then says why.
///
/// # Safety
/// The numbers are there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn plan(said: *const u32, constant: f32) -> *mut Plan {
    // SAFETY: promised by the caller.
    let said = unsafe { slice::from_raw_parts(said, SAID) };
    let at = |i: usize| said[i] as usize;
    let three = |i: usize| [at(i), at(i + 1), at(i + 2)];
    let pad = match said[21] {
        0 => Pad::Zeros,
        1 => Pad::Reflect,
        2 => Pad::Replicate,
        3 => Pad::Circular,
        4 => Pad::Constant(constant),
        _ => {
            REFUSED.store(UNKNOWN_PAD, Ordering::Relaxed);
            return core::ptr::null_mut();
        }
    };
    let layer = Layer {
        in_channels: at(0),
        out_channels: at(1),
        groups: at(2),
        input: three(3),
        kernel: three(6),
        stride: three(9),
        dilation: three(12),
        before: three(15),
        after: three(18),
        pad,
    };
    let plan = Plan::new(&layer);
    REFUSED.store(plan.as_ref().err().copied().map_or(0, Refused::code), Ordering::Relaxed);
    plan.map_or(core::ptr::null_mut(), |it| Box::into_raw(Box::new(it)))
}

/// Why the last call of [`plan`] gave none; 0 where it gave one.
#[unsafe(no_mangle)]
pub extern "C" fn refused() -> u32 {
    REFUSED.load(Ordering::Relaxed)
}

/// Ends a plan.
///
/// # Safety
/// It came from [`plan`] and has not ended.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn drop_plan(plan: *mut Plan) {
    if !plan.is_null() {
        // SAFETY: promised by the caller.
        drop(unsafe { Box::from_raw(plan) });
    }
}

/// The way in which a plan computes: the number of its `Kind`.
///
/// # Safety
/// The plan has not ended.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn kind(plan: *const Plan) -> u32 {
    // SAFETY: promised by the caller.
    unsafe { &*plan }.kind() as u32
}

/// Cells of the output on an axis: 0 depth, 1 height, 2 width. 0 for another.
///
/// # Safety
/// The plan has not ended.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn output(plan: *const Plan, axis: usize) -> usize {
    // SAFETY: promised by the caller.
    unsafe { &*plan }.output().get(axis).copied().unwrap_or(0)
}

/// Gives a plan its numbers. No bias is a length of 0. Returns 0, or [`Mismatch::code`].
///
/// # Safety
/// The plan has not ended, the numbers are there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pack(
    plan: *mut Plan,
    weight: *const f32,
    weights: usize,
    bias: *const f32,
    biases: usize,
) -> u32 {
    // SAFETY: promised by the caller.
    let (plan, weight, bias) = unsafe { (&mut *plan, numbers(weight, weights), numbers(bias, biases)) };
    code(plan.pack(weight, bias))
}

/// Computes the whole output. Returns 0, or [`Mismatch::code`].
///
/// # Safety
/// The plan has not ended, the numbers are there and do not overlap.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run(
    plan: *mut Plan,
    input: *const f32,
    inputs: usize,
    output: *mut f32,
    outputs: usize,
) -> u32 {
    // SAFETY: promised by the caller.
    let (plan, input, output) = unsafe { (&mut *plan, numbers(input, inputs), room(output, outputs)) };
    code(plan.run(input, output))
}

/// Computes the rows `first..end` of each map. Returns 0, or [`Mismatch::code`].
///
/// # Safety
/// The plan has not ended, the numbers are there and do not overlap.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn run_rows(
    plan: *mut Plan,
    input: *const f32,
    inputs: usize,
    output: *mut f32,
    outputs: usize,
    first: usize,
    end: usize,
) -> u32 {
    // SAFETY: promised by the caller.
    let (plan, input, output) = unsafe { (&mut *plan, numbers(input, inputs), room(output, outputs)) };
    code(plan.run_rows(input, output, first..end))
}

/// [`pictures::range`], written to two numbers.
///
/// # Safety
/// The numbers are there, and room for two.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn range(map: *const f32, cells: usize, low_and_high: *mut f32) {
    // SAFETY: promised by the caller.
    let (map, to) = unsafe { (numbers(map, cells), room(low_and_high, 2)) };
    to.copy_from_slice(&pictures::range(map));
}

/// [`pictures::shade`], with a table of 256 · 4 bytes.
///
/// # Safety
/// The numbers and the table are there, and room for four bytes for each number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn shade(
    map: *const f32,
    cells: usize,
    low: f32,
    high: f32,
    table: *const [[u8; 4]; 256],
    pixels: *mut u8,
) {
    // SAFETY: promised by the caller; bytes are aligned anywhere.
    let (map, table, pixels) =
        unsafe { (numbers(map, cells), &*table, slice::from_raw_parts_mut(pixels, 4 * cells)) };
    pictures::shade(map, [low, high], table, pixels);
}

/// # Safety
/// They are there as long as the call lasts.
unsafe fn numbers<'a>(first: *const f32, length: usize) -> &'a [f32] {
    if length == 0 {
        return &[];
    }
    // SAFETY: promised by the caller.
    unsafe { slice::from_raw_parts(first, length) }
}

/// # Safety
/// There is room as long as the call lasts, and nobody else reads or writes there.
unsafe fn room<'a>(first: *mut f32, length: usize) -> &'a mut [f32] {
    if length == 0 {
        return &mut [];
    }
    // SAFETY: promised by the caller.
    unsafe { slice::from_raw_parts_mut(first, length) }
}

fn code(result: Result<(), Mismatch>) -> u32 {
    result.err().map_or(0, Mismatch::code)
}
