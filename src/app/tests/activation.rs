use super::*;
use crate::figure::Activation;

#[test]
fn a_function_after_the_layer_is_one_edit_and_comes_with_code() {
    let start = open("stride=2&step=5");
    let with = act(&start, Action::SetActivation(Some(Activation::Tanh)));
    check_query(&with, "stride=2&activation=tanh&step=5");
    assert!(!Action::SetActivation(None).is_reading());
    check_query(&act(&with, Action::Undo), "stride=2&step=5");
    let params = LayerParams { stride: [1, 1, 1], ..*start.params() };
    let code = Action::SetLayerInCode { params, activation: Some(Activation::Relu) };
    let read = act(&with, code);
    check_query(&read, "activation=relu&step=9");
    // Row 1, column 1 of 4 × 4 cells, then of 8 × 8. The layer and its function are undone together.
    check_query(&act(&read, Action::Undo), "stride=2&activation=tanh&step=5");
    // Pooling keeps it for the next convolution, without effect.
    let pool = act(&with, Action::EditLayer(Edit::Op(Op::MaxPool)));
    assert_eq!((pool.figure.content.activation, pool.model.activation()), (Some(Activation::Tanh), None));
}
