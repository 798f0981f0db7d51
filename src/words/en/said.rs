//! What those who listen hear.

use crate::conv::Op;
use crate::words::{SaidLabel, SaidMsg};

pub(in crate::words) const fn label(label: SaidLabel) -> &'static str {
    match label {
        SaidLabel::Summary => "Summary of this page",
        SaidLabel::Stage => "What is here",
        SaidLabel::Controls => "What can be changed",
        SaidLabel::Present => "The figure now",
        SaidLabel::Next => "What to do next",
        SaidLabel::ControlsHead => {
            "At the top are the examples, undo and redo, sharing, the language, the colors, sound and descriptions, and the keys."
        }
        SaidLabel::ControlsParams => {
            "Before the figure are the parameters: the operation, the dimensions, sizes, channels, stride, padding, dilation and groups, and where the numbers come from."
        }
        SaidLabel::ControlsPlayer => {
            "After the figure is the player: play, step forward and back, and a slider over all steps."
        }
        SaidLabel::ControlsExplain => {
            "The explanation comes last: the products of this step, the output size as a formula, and the layer in code."
        }
        SaidLabel::Playing => "The figure is playing.",
        SaidLabel::Paused => "The figure is paused.",
        SaidLabel::Over => "This was the last step.",
        SaidLabel::NextFix => {
            "Choose one of the layers that work. They stand after the figure. Or type another number."
        }
        SaidLabel::NextPause => "Press Space to pause.",
        SaidLabel::NextStart => "Press Space to play, or the right arrow key for the next step.",
        SaidLabel::NextEnd => {
            "This is the last step. Press Home for the first step, or change the stride and hear what happens to the output."
        }
        SaidLabel::NextTried => {
            "Change a parameter and hear what happens to the output. To change a number, go to the figure and press Enter."
        }
        SaidLabel::NextEdit => "Type a number. Enter takes it, Escape closes the editor.",
        SaidLabel::NextButtons => "Press play, or step forward.",
        SaidLabel::NextReveal => "Something is covered. Think of an answer first, then press Reveal.",
        SaidLabel::On => "on",
        SaidLabel::Off => "off",
        SaidLabel::OtherLayer => "Another figure.",
        SaidLabel::LayerWorks => "The layer works again.",
        SaidLabel::Revealed => "Nothing is covered any more.",
        SaidLabel::NoCell => "The editor is closed.",
        SaidLabel::Painting => "Painting",
        SaidLabel::Flipped => "Kernel rotated by 180°",
        SaidLabel::Title => "Sound and descriptions",
        SaidLabel::Intro => {
            "A screen reader says the descriptions. The voice and the tone work without a screen reader."
        }
        SaidLabel::Own => "Say what you change",
        SaidLabel::OwnHint => "The new value, such as “Stride: 2”.",
        SaidLabel::Around => "Say what follows from it",
        SaidLabel::AroundHint => "What happens to the rest, such as “The output is now 4 × 4.”",
        SaidLabel::Voice => "Read aloud",
        SaidLabel::VoiceHint => "The browser’s own voice reads the descriptions. Escape silences it.",
        SaidLabel::Tone => "A tone for each value",
        SaidLabel::ToneHint => {
            "The higher the output value, the higher the tone. It comes from the side on which the cell lies."
        }
        SaidLabel::NoSpeech => "This browser cannot read aloud.",
        SaidLabel::NoVoice => {
            "This browser has no English voice yet. Voices are installed in the settings of the system."
        }
        SaidLabel::NoTone => "This browser cannot play a tone.",
    }
}

pub(in crate::words) fn text(msg: SaidMsg<'_>) -> String {
    match msg {
        SaidMsg::Stage { op, view } => {
            let what = match op {
                Op::Conv => {
                    "a convolution layer. A kernel moves over the input. At each step, the values under it are multiplied by its weights, and their sum is one cell of the output"
                }
                Op::ConvTranspose => {
                    "a transposed convolution layer. A kernel moves over the stretched input. At each step, the values under it are multiplied by its weights, and their sum is one cell of the output"
                }
                Op::MaxPool => {
                    "a max pooling layer. A window moves over the input. At each step, the largest value under it is one cell of the output"
                }
                Op::AvgPool => {
                    "an average pooling layer. A window moves over the input. At each step, the mean of the values under it is one cell of the output"
                }
            };
            format!("The figure shows {what}. The view is “{view}”.")
        }
        SaidMsg::OutputNow { maps: 1, size } => format!("The output is now {size}."),
        SaidMsg::OutputNow { maps, size } => format!("The output is now {maps} maps of {size}."),
        SaidMsg::OutputStays { size } => format!("The output stays {size}."),
        SaidMsg::ValueNow { value } => format!("This step now gives {value}."),
        SaidMsg::ValueStays { value } => format!("This step still gives {value}."),
        SaidMsg::Cells { n: 1 } => "1 number changed.".into(),
        SaidMsg::Cells { n } => format!("{n} numbers changed."),
        SaidMsg::Editing { cell } => format!("The editor of a number is open: {cell}."),
        SaidMsg::Turned { yaw, pitch, spread } => {
            format!("Turned {yaw}° to the right, seen {pitch}° from above, spread {spread} %.")
        }
    }
}
