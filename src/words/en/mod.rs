//! English.

pub(super) mod beside;
mod code;
mod counts;
mod errors;
mod frameworks;
mod labels;
pub(super) mod lecture;
pub(super) mod lens;
mod names;
pub(super) mod practise;
pub(super) mod room;
pub(super) mod said;
mod share;
pub(super) mod studio;
mod text;
mod views;

use crate::conv::{Axis, ConvError, Dims, Op, Padding, PaddingMode, Param};
use crate::figure::code::{CodeError, Framework, Support};
use crate::figure::url::UrlProblem;
use crate::figure::{
    Activation, CountError, KernelPreset, Problem, RowsError, SentenceError, Signal, Uncomputed, ValueError,
    View,
};
use crate::words::catalogue::Catalogue;
use crate::words::{Kind, Label, Msg, ShareLabel, ShareMsg, ViewMsg};

/// The words of this language.
pub(super) struct English;

impl Catalogue for English {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn name(&self) -> &'static str {
        "English"
    }

    fn label(&self, label: Label) -> &'static str {
        labels::label(label)
    }

    fn text(&self, msg: Msg<'_>) -> String {
        text::text(msg)
    }

    fn view(&self, msg: ViewMsg<'_>) -> String {
        views::view(msg)
    }

    fn share(&self, label: ShareLabel) -> &'static str {
        share::label(label)
    }

    fn share_text(&self, msg: ShareMsg<'_>) -> String {
        share::text(msg)
    }

    fn axis(&self, axis: Axis, dims: Dims) -> &'static str {
        names::axis(axis, dims)
    }

    fn param(&self, param: Param, axis: Option<Axis>, dims: Dims) -> String {
        names::param(param, axis, dims)
    }

    fn op(&self, op: Op) -> &'static str {
        names::op(op)
    }

    fn dims(&self, dims: Dims) -> &'static str {
        names::dims(dims)
    }

    fn view_name(&self, view: View) -> &'static str {
        names::view(view)
    }

    fn padding(&self, padding: Padding) -> &'static str {
        names::padding(padding)
    }

    fn padding_mode(&self, mode: PaddingMode) -> &'static str {
        names::padding_mode(mode)
    }

    fn kernel(&self, kernel: KernelPreset, dims: Dims) -> &'static str {
        names::kernel(kernel, dims)
    }

    fn activation(&self, function: Activation) -> &'static str {
        names::activation(function)
    }

    fn signal(&self, signal: Signal) -> &'static str {
        names::signal(signal)
    }

    fn search_names(&self, param: Param) -> &'static [&'static str] {
        names::search_names(param)
    }

    fn search_words(&self, kind: Kind) -> &'static str {
        names::search_words(kind)
    }

    fn conv_error(&self, error: &ConvError, dims: Dims, on_all_axes: bool) -> String {
        errors::conv_error(error, dims, on_all_axes)
    }

    fn problem(&self, problem: &Problem, dims: Dims, on_all_axes: bool) -> String {
        errors::problem(problem, dims, on_all_axes)
    }

    fn count_error(&self, error: &CountError) -> String {
        errors::count_error(error)
    }

    fn value_error(&self, error: ValueError) -> String {
        errors::value_error(error)
    }

    fn sentence_error(&self, error: SentenceError) -> String {
        errors::sentence_error(error)
    }

    fn rows_error(&self, error: &RowsError) -> String {
        errors::rows_error(error)
    }

    fn url_problem(&self, problem: &UrlProblem) -> String {
        errors::url_problem(problem)
    }

    fn support(&self, framework: Framework, support: Support) -> String {
        frameworks::support(framework, support)
    }

    fn code_error(&self, error: &CodeError) -> String {
        code::code_error(error)
    }

    fn uncomputed(&self, why: Uncomputed, has_weight: bool) -> String {
        errors::uncomputed(why, has_weight)
    }
}
