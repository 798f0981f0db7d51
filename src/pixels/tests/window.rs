use crate::conv::{Operands, OutputIndex, PaddingMode, Param, Tensor};
use crate::pixels::{Action, Channels, Known, Source, State, Window, reduce};

/// The step of a window whose numbers are known equals the step of the layer over the whole picture, in every mode of
/// padding, at the corners and in the middle.
#[test]
fn a_window_reads_all_that_its_step_wants() {
    let show = Action::Show {
        source: Source::Pasted,
        size: [7, 9],
        reduced_from: None,
        channels: Some(Channels::Rgb),
    };
    let first = reduce(&State::new("kernel=3&padding=2&dilation=2&stride=2"), show).unwrap();
    let modes = [PaddingMode::Zeros, PaddingMode::Reflect, PaddingMode::Replicate, PaddingMode::Circular];
    for (mode, groups) in modes.into_iter().flat_map(|mode| [(mode, 1), (mode, 3)]) {
        let actions = [
            Action::SetPaddingMode(mode),
            Action::Set(Param::OutChannels, 3),
            Action::SetDepthwise(groups == 3),
        ];
        let state = actions.into_iter().fold(first.clone(), |state, it| reduce(&state, it).unwrap_or(state));
        let layer = &state.model.layer;
        let picture = Tensor::from_fn(layer.input_shape(), |[_, c, _, y, x]| (100 * c + 10 * y + x) as f32);
        let weight = state.model.weight.as_ref().unwrap();
        let whole = Operands { input: &picture, weight: Some(weight), bias: state.model.bias.as_deref() };
        let whole = layer.bind(whole).unwrap();
        let [height, width] = state.map_size();
        for place in [[0, 0], [0, width - 1], [height - 1, 0], [height / 2, width / 2]] {
            let window = Window::new(layer, place);
            let values: Vec<_> = window.cells.iter().map(|&cell| picture.as_slice()[cell as usize]).collect();
            let known = Known::new(layer, &window.cells, &values, place, Vec::new());
            for oc in 0..3 {
                let step = layer.step_of_output(OutputIndex { oc, o: [0, place[0], place[1]] }).unwrap();
                assert_eq!(known.trace(&state.model, oc), whole.step(step), "{mode:?} {groups} {place:?}");
            }
            let less = Known::new(layer, &window.cells[1..], &values[1..], place, Vec::new());
            assert_eq!(less.trace(&state.model, 0), None, "a number is missing");
        }
    }
}
