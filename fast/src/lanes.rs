//! Four numbers that are computed with at once. What of it is there decides the build: vectors of WebAssembly, with
//! products that are added in one instruction where `relaxed-simd` is allowed, or an array, which every machine has. So
//! every way of computing is one text, and its tests run natively.
#![allow(unsafe_code, reason = "loads and stores of four numbers by address")]

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod imp {
    use core::arch::wasm32::{
        f32x4_add, f32x4_extract_lane, f32x4_mul, f32x4_splat, f32x4_sub, v128, v128_load, v128_store,
    };

    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct F4(v128);

    impl F4 {
        /// One number four times.
        #[inline(always)]
        pub(crate) fn splat(value: f32) -> Self {
            Self(f32x4_splat(value))
        }

        /// Four numbers from an address.
        ///
        /// # Safety
        /// They are there.
        #[inline(always)]
        pub(crate) unsafe fn load(from: *const f32) -> Self {
            // SAFETY: promised by the caller; the instruction needs no alignment.
            Self(unsafe { v128_load(from.cast()) })
        }

        /// Four numbers to an address.
        ///
        /// # Safety
        /// There is room for them.
        #[inline(always)]
        pub(crate) unsafe fn store(self, to: *mut f32) {
            // SAFETY: promised by the caller; the instruction needs no alignment.
            unsafe { v128_store(to.cast(), self.0) }
        }

        /// The sums.
        #[inline(always)]
        pub(crate) fn plus(self, other: Self) -> Self {
            Self(f32x4_add(self.0, other.0))
        }

        /// The differences.
        #[inline(always)]
        pub(crate) fn minus(self, other: Self) -> Self {
            Self(f32x4_sub(self.0, other.0))
        }

        /// The products.
        #[inline(always)]
        pub(crate) fn times(self, other: Self) -> Self {
            Self(f32x4_mul(self.0, other.0))
        }

        /// These and the products of two others: rounded once where the machine can, otherwise twice.
        #[inline(always)]
        pub(crate) fn plus_product(self, a: Self, b: Self) -> Self {
            #[cfg(target_feature = "relaxed-simd")]
            return Self(core::arch::wasm32::f32x4_relaxed_madd(a.0, b.0, self.0));
            #[cfg(not(target_feature = "relaxed-simd"))]
            self.plus(a.times(b))
        }

        /// One after the other.
        #[inline(always)]
        pub(crate) fn lanes(self) -> [f32; 4] {
            [
                f32x4_extract_lane::<0>(self.0),
                f32x4_extract_lane::<1>(self.0),
                f32x4_extract_lane::<2>(self.0),
                f32x4_extract_lane::<3>(self.0),
            ]
        }
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod imp {
    /// Four numbers.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct F4([f32; 4]);

    impl F4 {
        /// One number four times.
        #[inline(always)]
        pub(crate) fn splat(value: f32) -> Self {
            Self([value; 4])
        }

        /// Four numbers from an address.
        ///
        /// # Safety
        /// They are there.
        #[inline(always)]
        pub(crate) unsafe fn load(from: *const f32) -> Self {
            // SAFETY: promised by the caller; an address of numbers is aligned for an array of them.
            Self(unsafe { from.cast::<[f32; 4]>().read() })
        }

        /// Four numbers to an address.
        ///
        /// # Safety
        /// There is room for them.
        #[inline(always)]
        pub(crate) unsafe fn store(self, to: *mut f32) {
            // SAFETY: promised by the caller; an address of numbers is aligned for an array of them.
            unsafe { to.cast::<[f32; 4]>().write(self.0) }
        }

        /// The sums.
        #[inline(always)]
        pub(crate) fn plus(self, other: Self) -> Self {
            Self(std::array::from_fn(|i| self.0[i] + other.0[i]))
        }

        /// The differences.
        #[inline(always)]
        pub(crate) fn minus(self, other: Self) -> Self {
            Self(std::array::from_fn(|i| self.0[i] - other.0[i]))
        }

        /// The products.
        #[inline(always)]
        pub(crate) fn times(self, other: Self) -> Self {
            Self(std::array::from_fn(|i| self.0[i] * other.0[i]))
        }

        /// These and the products of two others, rounded twice.
        #[inline(always)]
        pub(crate) fn plus_product(self, a: Self, b: Self) -> Self {
            self.plus(a.times(b))
        }

        /// One after the other.
        #[inline(always)]
        pub(crate) fn lanes(self) -> [f32; 4] {
            self.0
        }
    }
}

pub(crate) use imp::F4;

impl F4 {
    /// The four numbers of a slice.
    #[inline(always)]
    pub(crate) fn of(numbers: &[f32]) -> Self {
        assert!(numbers.len() == 4, "not four numbers");
        // SAFETY: they are there.
        unsafe { Self::load(numbers.as_ptr()) }
    }

    /// To the four places of a slice.
    #[inline(always)]
    pub(crate) fn put(self, to: &mut [f32]) {
        assert!(to.len() == 4, "not four places");
        // SAFETY: there is room for them.
        unsafe { self.store(to.as_mut_ptr()) }
    }
}
