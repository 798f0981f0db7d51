//! The function after a layer, as code: of a layer's own argument in Keras, of a second call in all others.

use super::error::{CodeError, CodeErrorKind};
use super::spec::Spec;
use super::syntax::{Call, Value};
use crate::figure::{Activation, NEGATIVE_SLOPE};
use crate::number::Decimal;

const SLOPE: &str = "negative_slope";

/// The call of `torch.nn` after the layer.
pub(super) const fn torch(function: Activation) -> &'static str {
    match function {
        Activation::Relu => "nn.ReLU()",
        Activation::LeakyRelu => "nn.LeakyReLU()",
        Activation::Sigmoid => "nn.Sigmoid()",
        Activation::Tanh => "nn.Tanh()",
    }
}

/// That of Keras where the layer's own argument does not say it: unasked, its slope is another.
pub(super) const fn keras(function: Activation) -> Option<&'static str> {
    match function {
        Activation::LeakyRelu => Some("keras.layers.LeakyReLU(negative_slope=0.01)"),
        Activation::Relu | Activation::Sigmoid | Activation::Tanh => None,
    }
}

/// That of Flax.
pub(super) const fn flax(function: Activation) -> &'static str {
    match function {
        Activation::Relu => "y = nn.relu(y)",
        Activation::LeakyRelu => "y = nn.leaky_relu(y)",
        Activation::Sigmoid => "y = nn.sigmoid(y)",
        Activation::Tanh => "y = nn.tanh(y)",
    }
}

/// The node of ONNX.
pub(super) const fn onnx(function: Activation) -> &'static str {
    match function {
        Activation::Relu => "onnx.helper.make_node('Relu', ['y'], ['z'])",
        Activation::LeakyRelu => "onnx.helper.make_node('LeakyRelu', ['y'], ['z'])",
        Activation::Sigmoid => "onnx.helper.make_node('Sigmoid', ['y'], ['z'])",
        Activation::Tanh => "onnx.helper.make_node('Tanh', ['y'], ['z'])",
    }
}

/// What the argument `activation` of a layer of Keras is; none where it needs a line of its own.
pub(super) fn keras_argument(spec: &Spec) -> Option<&'static str> {
    match spec.activation? {
        Activation::Relu => Some("'relu'"),
        Activation::Sigmoid => Some("'sigmoid'"),
        Activation::Tanh => Some("'tanh'"),
        Activation::LeakyRelu => None,
    }
}

/// The function that the argument `activation` of a layer of Keras names: `Err` where it is none that is shown.
pub(super) fn of_argument(value: &Value<'_>) -> Result<Option<Activation>, ()> {
    match value {
        Value::Text("relu") => Ok(Some(Activation::Relu)),
        Value::Text("sigmoid") => Ok(Some(Activation::Sigmoid)),
        Value::Text("tanh") => Ok(Some(Activation::Tanh)),
        Value::Text("linear") | Value::Word("None") => Ok(None),
        // Keras's own leaky ReLU has another slope.
        _ => Err(()),
    }
}

/// The function that a call after the layer makes.
pub(super) fn of_call(text: &str, call: &Call<'_>, is_keras: bool) -> Result<Activation, CodeError> {
    let function = match call.name {
        "ReLU" => Activation::Relu,
        "LeakyReLU" => Activation::LeakyRelu,
        "Sigmoid" => Activation::Sigmoid,
        "Tanh" => Activation::Tanh,
        "Activation" => {
            let argument = call.arguments.first().and_then(|argument| of_argument(&argument.value).ok());
            return argument.flatten().ok_or(call.span.error(CodeErrorKind::TextAfter));
        }
        _ => return Err(call.span.error(CodeErrorKind::TextAfter)),
    };
    let mut has_slope = !is_keras;
    for argument in &call.arguments {
        let is_slope =
            function == Activation::LeakyRelu && argument.name.is_none_or(|(name, _)| name == SLOPE);
        let is_inplace = argument.name.is_some_and(|(name, _)| name == "inplace" || name == "name");
        let said = text.get(argument.span.at..argument.span.at + argument.span.len);
        // Not by the standard reader of floats, whose tables weigh 10 kB in the page.
        match said.and_then(Decimal::parse).map(|slope| slope.to_f32()) {
            Some(slope) if is_slope && slope == NEGATIVE_SLOPE => has_slope = true,
            _ if is_inplace => {}
            _ if is_slope => {
                return Err(argument.span.error(CodeErrorKind::CannotBeShown { argument: SLOPE }));
            }
            _ => return Err(argument.span.error(CodeErrorKind::TextAfter)),
        }
    }
    if function == Activation::LeakyRelu && !has_slope {
        return Err(call.span.error(CodeErrorKind::CannotBeShown { argument: SLOPE }));
    }
    Ok(function)
}
