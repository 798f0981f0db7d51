//! What a language must say.

use super::kind::Kind;
use super::label::Label;
use super::msg::Msg;
use super::share::{ShareLabel, ShareMsg};
use super::views::ViewMsg;
use crate::conv::{Axis, ConvError, Dims, Op, Padding, PaddingMode, Param};
use crate::figure::code::{CodeError, Framework, Support};
use crate::figure::url::UrlProblem;
use crate::figure::{
    Activation, CountError, KernelPreset, Problem, RowsError, SentenceError, Signal, Uncomputed, ValueError,
    View,
};

/// The words of a language. Each method is explained where [`Lang`](super::Lang) has it.
pub(super) trait Catalogue {
    fn tag(&self) -> &'static str;
    fn name(&self) -> &'static str;

    fn label(&self, label: Label) -> &'static str;
    fn text(&self, msg: Msg<'_>) -> String;
    fn view(&self, msg: ViewMsg<'_>) -> String;
    fn share(&self, label: ShareLabel) -> &'static str;
    fn share_text(&self, msg: ShareMsg<'_>) -> String;

    fn axis(&self, axis: Axis, dims: Dims) -> &'static str;
    fn param(&self, param: Param, axis: Option<Axis>, dims: Dims) -> String;
    fn op(&self, op: Op) -> &'static str;
    fn dims(&self, dims: Dims) -> &'static str;
    fn view_name(&self, view: View) -> &'static str;
    fn padding(&self, padding: Padding) -> &'static str;
    fn padding_mode(&self, mode: PaddingMode) -> &'static str;
    fn kernel(&self, kernel: KernelPreset, dims: Dims) -> &'static str;
    fn activation(&self, function: Activation) -> &'static str;
    fn signal(&self, signal: Signal) -> &'static str;
    fn search_names(&self, param: Param) -> &'static [&'static str];
    fn search_words(&self, kind: Kind) -> &'static str;

    /// Why a layer is impossible. With `on_all_axes` an error that a parameter has on each axis is said of all at once.
    fn conv_error(&self, error: &ConvError, dims: Dims, on_all_axes: bool) -> String;
    /// Why a layer cannot be shown, see [`conv_error`](Self::conv_error).
    fn problem(&self, problem: &Problem, dims: Dims, on_all_axes: bool) -> String;
    fn count_error(&self, error: &CountError) -> String;
    fn value_error(&self, error: ValueError) -> String;
    fn sentence_error(&self, error: SentenceError) -> String;
    fn rows_error(&self, error: &RowsError) -> String;
    fn url_problem(&self, problem: &UrlProblem) -> String;
    fn support(&self, framework: Framework, support: Support) -> String;
    fn code_error(&self, error: &CodeError) -> String;
    fn uncomputed(&self, why: Uncomputed, has_weight: bool) -> String;
}
