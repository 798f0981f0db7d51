use super::*;
use crate::conv::{LayerParams, Op};
use crate::figure::Figure;
use crate::figure::url::parse;

#[track_caller]
fn check(query: &str) {
    check_figure(&parse(query).figure);
}

/// Checks kin against what the traces of all steps say.
#[track_caller]
fn check_figure(figure: &Figure) {
    let model = Model::new(&figure.content).unwrap();
    let cursor = figure.shown.cursor;
    for step in 0..model.layer.step_count() {
        let trace = model.trace(step);
        let output = Target::Output(trace.output);
        let first = model.layer.inputs_of(trace.output.oc).start;
        for tap in &trace.taps {
            let input = Target::Input { ic: tap.ic, position: tap.position };
            let weight = Target::Weight { oc: trace.output.oc, fc: tap.ic - first, k: tap.k };
            for (one, other) in [
                (output, input),
                (input, output),
                (output, weight),
                (weight, output),
                (weight, input),
                (input, weight),
            ] {
                assert!(Kin::new(&model, one).contains(other, cursor), "{one:?} {other:?}");
            }
        }
        assert!(trace.taps.len() <= all_positions(&model).count());
        let kin = Kin::new(&model, output);
        let n_inputs = all_positions(&model).filter(|&target| kin.contains(target, cursor)).count();
        assert_eq!(n_inputs, trace.taps.len(), "{output:?}");
    }
}

fn all_positions(model: &Model) -> impl Iterator<Item = Target> {
    let [slices, rows, columns] = model.layer.positions();
    let places: Vec<PerAxis<isize>> = slices
        .flat_map(|z| rows.clone().map(move |y| [z, y]))
        .flat_map(|[z, y]| columns.clone().map(move |x| [z, y, x]))
        .collect();
    (0..model.layer.params().in_channels)
        .flat_map(move |ic| places.clone().into_iter().map(move |position| Target::Input { ic, position }))
}

#[test]
fn kin_is_what_the_traces_say() {
    check("input=5x6&stride=2x1&padding=1x0");
    check("input=7&dilation=2&padding=1&kernel=3x2");
    check("in_channels=4&out_channels=2&groups=2&input=4&kernel=2");
    check("dims=1&in_channels=2&stride=2&dilation=2&padding=causal");
    check("dims=3&input=3x4x5&stride=2x1x2&padding=1x0x1&kernel=2x3x2");
}

#[test]
fn kin_is_what_the_traces_of_other_operations_say() {
    for op in [Op::ConvTranspose, Op::MaxPool, Op::AvgPool] {
        for query in [
            "input=4x5&stride=2x3&padding=1x0&bias=0",
            "in_channels=4&out_channels=4&groups=2&input=4&kernel=2&padding=1",
        ] {
            let mut figure = parse(query).figure;
            figure.content.params = LayerParams { op, ceil_mode: true, ..figure.content.params };
            check_figure(&figure);
        }
    }
}

/// Checks the kin of all entries of the matrix against its rows.
#[track_caller]
fn check_entries(query: &str) {
    let model = Model::new(&parse(query).figure.content).unwrap();
    let (layer, cursor) = (&model.layer, Cursor::START);
    let [_, channels, depth, height, width] = layer.input_shape();
    for step in 0..layer.step_count() {
        let row = model.bound().matrix_row(step).unwrap();
        let output = layer.output_of_step(step).unwrap();
        for column in 0..channels * depth * height * width {
            let entry = Target::Entry { row: step, column };
            let is_kin = |other| {
                let [there, back] = [(entry, other), (other, entry)]
                    .map(|(one, other)| Kin::new(&model, one).contains(other, cursor));
                assert_eq!(there, back, "{entry:?} {other:?}");
                there
            };
            let holds = row.entries.iter().any(|entry| entry.0 == column);
            assert_eq!(is_kin(Target::Output(output)), holds);
            let cell = [column / width / height % depth, column / width % height, column % width];
            let ic = column / (depth * height * width);
            let spacing = Axis::ALL.map(|axis| layer.axis(axis).spacing());
            let position = [0, 1, 2].map(|at| (cell[at] * spacing[at]) as isize);
            assert_eq!(is_kin(Target::Input { ic, position }), holds);
            // The weights of an entry add up to it, and a single one can be edited there.
            let mut weights = Vec::new();
            for fc in 0..layer.in_channels_per_group() {
                for [y, x] in (0..9).map(|n| [n / 3, n % 3]) {
                    let weight = Target::Weight { oc: output.oc, fc, k: [0, y, x] };
                    if y < layer.params().kernel_size[1]
                        && x < layer.params().kernel_size[2]
                        && is_kin(weight)
                    {
                        weights.push(Cell::Weight { oc: output.oc, fc, k: [0, y, x] });
                    }
                }
            }
            let sum: f32 = weights.iter().map(|&weight| model.value(weight).unwrap()).sum();
            assert_eq!((weights.is_empty(), sum), (!holds, row.entry(column)));
            let only = if weights.len() == 1 { weights.first().copied() } else { None };
            assert_eq!(entry.cell(&model), only);
        }
    }
}

#[test]
fn entries_of_the_matrix_are_kin_of_what_they_are_made_of() {
    check_entries("input=4&padding=0&weights=seed1");
    check_entries("input=3&padding_mode=circular&weights=seed1");
    check_entries("input=4x3&padding=2x1&padding_mode=reflect&kernel=3x2&stride=2x1&weights=seed3");
    check_entries("in_channels=4&out_channels=2&groups=2&input=3&kernel=2&weights=seed2");
    check_entries("op=conv_transpose&in_channels=2&out_channels=2&input=2&stride=2&dilation=2&weights=seed4");
    let pool = Model::new(&parse("op=max_pool&input=4").figure.content).unwrap();
    assert_eq!(Target::Entry { row: 0, column: 0 }.cell(&pool), None);
}

#[test]
fn entries_of_an_average_are_kin_of_what_they_join_and_no_numbers_to_edit() {
    let model = Model::new(&parse("op=avg_pool&in_channels=2&input=4&padding=1").figure.content).unwrap();
    let cursor = Cursor::START;
    for step in 0..model.layer.step_count() {
        let row = model.bound().matrix_row(step).unwrap();
        let output = model.layer.output_of_step(step).unwrap();
        for column in 0..32 {
            let entry = Target::Entry { row: step, column };
            let kin = Kin::new(&model, entry);
            let holds = row.entry(column) > 0.0;
            let position = [0, (column % 16 / 4) as isize, (column % 4) as isize];
            assert_eq!(kin.contains(Target::Output(output), cursor), holds);
            assert_eq!(kin.contains(Target::Input { ic: column / 16, position }, cursor), holds);
            assert_eq!(entry.cell(&model), None);
        }
    }
}

#[test]
fn a_copy_in_the_padding_is_kin_of_its_cell() {
    let model = Model::new(&parse("input=4&padding_mode=reflect").figure.content).unwrap();
    let kin = Kin::new(&model, Target::Input { ic: 0, position: [0, -1, 0] });
    assert!(kin.contains(Target::Input { ic: 0, position: [0, 1, 0] }, Cursor::START));
}
