//! The functions after a layer against NumPy, ONNX Runtime and ONNX's own numbers: `tools/activation_vectors.py`.

use convoscope::export::{self, Format, Look};
use convoscope::figure::url::{parse, print};
use convoscope::figure::{Activation, Model, facts};

fn numbers(of: &serde_json::Value) -> Vec<f32> {
    of.as_array().unwrap().iter().map(|it| it.as_f64().unwrap() as f32).collect()
}

/// How many numbers of `f32` lie between two, at most.
fn steps_between(one: f32, other: f32) -> u32 {
    let order = |it: f32| if it < 0.0 { -i64::from(it.abs().to_bits()) } else { i64::from(it.to_bits()) };
    (order(one) - order(other)).unsigned_abs() as u32
}

#[test]
fn each_function_gives_the_numbers_of_other_programs() {
    let data: serde_json::Value = serde_json::from_str(include_str!("../data/activation.json")).unwrap();
    let x = numbers(&data["x"]);
    assert_eq!(x.len(), 255);
    for function in Activation::ALL {
        let of = &data[function.name()];
        let (numpy, ort) = (numbers(&of["numpy"]), numbers(&of["ort"]));
        assert_eq!((numpy.len(), ort.len()), (x.len(), x.len()));
        for (at, &x) in x.iter().enumerate() {
            let value = function.apply(x);
            // In f64 two mathematical libraries differ by less than f32 can tell, but where the value lies between two.
            assert!(steps_between(value, numpy[at]) <= 1, "{function:?}({x}): {value} {}", numpy[at]);
            // ONNX Runtime approximates sigmoid and tanh; ReLU and leaky ReLU are products, the same in every bit.
            let is_near = match function {
                Activation::Relu | Activation::LeakyRelu => value == ort[at],
                Activation::Sigmoid | Activation::Tanh => (value - ort[at]).abs() <= 3e-7,
            };
            assert!(is_near, "{function:?}({x}): {value}, ONNX Runtime has {}", ort[at]);
        }
    }
    for function in [Activation::Sigmoid, Activation::Tanh] {
        let expected = numbers(&data[function.name()]["onnx"]);
        for (x, expected) in numbers(&data["onnx_x"]).into_iter().zip(expected) {
            let value = function.apply(x);
            assert!((value - expected).abs() < 1e-7, "{function:?}({x}): {value} {expected}");
        }
    }
}

#[test]
fn a_link_has_the_function_and_its_absence() {
    for function in Activation::ALL {
        let query = format!("activation={}", function.name());
        let parsed = parse(&query);
        assert_eq!((parsed.figure.content.activation, parsed.problems.len()), (Some(function), 0));
        assert_eq!(print(&parsed.figure), query);
    }
    assert_eq!(print(&parse("activation=none").figure), "");
    let wrong = parse("activation=softmax");
    assert_eq!((wrong.figure.content.activation, wrong.problems.len()), (None, 1));
}

#[test]
fn the_total_of_a_step_stays_the_layers() {
    let query = "input=3&padding=0&set_input=0.0.0:1,2,3;0.1.0:4,5,6;0.2.0:7,8,9&weights=sobel-x&set_weight=0.0.0.0:1,0,-1;0.0.1.0:1,0,-1;0.0.2.0:1,0,-1&bias=0";
    for (with, activated) in [
        ("", ""),
        ("&activation=relu", "0"),
        ("&activation=leaky_relu", "-0.06"),
        ("&op=max_pool&activation=relu", ""),
    ] {
        let figure = parse(&format!("{query}{with}")).figure;
        let model = Model::new(&figure.content).unwrap();
        let trace = model.trace(0);
        // 1 + 4 + 7 − 3 − 6 − 9 = −6.
        let total = if with.contains("pool") { 9.0 } else { -6.0 };
        assert_eq!(trace.total, total, "{with}");
        assert_eq!(model.output(trace.output), Some(total));
        let facts = facts(&figure, &model);
        let fact = facts.iter().find(|fact| fact.0 == "activated").unwrap();
        assert_eq!(fact.1, activated, "{with}");
    }
}

#[test]
fn a_file_has_the_output_of_the_layer_and_what_becomes_of_it() {
    let figure = parse("activation=relu&step=3").figure;
    let bytes = |figure: &convoscope::figure::Figure| {
        let go_on = &mut |_| std::ops::ControlFlow::Continue(());
        export::write(figure, Format::from_name("json").unwrap(), &Look::default(), go_on).unwrap()
    };
    let json: serde_json::Value = serde_json::from_slice(&bytes(&figure)).unwrap();
    let rows = |name: &str| -> Vec<f64> {
        let maps = json[name]["values"][0][0].as_array().unwrap();
        maps.iter().flat_map(|row| row.as_array().unwrap()).map(|it| it.as_f64().unwrap()).collect()
    };
    let (output, activated) = (rows("output"), rows("activated"));
    assert_eq!((output.len(), json["activated"]["shape"].to_string()), (64, "[1,1,8,8]".to_owned()));
    assert!(output.iter().any(|&it| it < 0.0));
    assert_eq!(activated, output.iter().map(|&it| it.max(0.0)).collect::<Vec<_>>());
    assert!(json["layer"]["code"]["PyTorch"].as_str().unwrap().ends_with("nn.ReLU()"));
    let plain: serde_json::Value = serde_json::from_slice(&bytes(&parse("step=3").figure)).unwrap();
    assert_eq!((plain.get("activated"), &plain["output"]), (None, &json["output"]));
}
