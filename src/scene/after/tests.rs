use super::*;
use crate::conv::OutputIndex;
use crate::figure::url::parse;
use crate::figure::{Model, Target};
use crate::gallery::examples;
use crate::words::Lang;

fn with_picture(query: &str, [width, height]: [f32; 2], check: impl Fn(&Frame<'_>, &Picture)) {
    let figure = parse(query).figure;
    let model = Model::new(&figure.content).unwrap();
    let size = Size { width, height };
    let frame = Frame { figure: &figure, model: &model, size, lang: Lang::En, has_arrived: true };
    check(&frame, &Picture::new(&frame));
}

fn maps(picture: &Picture) -> Vec<&Placement> {
    picture.placements.iter().filter(|it| matches!(it.kind, MapKind::Activated { .. })).collect()
}

#[test]
fn every_view_has_the_map_after_the_layer_and_stays_in_its_place() {
    for query in [
        "",
        "dims=1",
        "dims=3",
        "in_channels=3&out_channels=4&groups=1",
        "op=conv_transpose&input=4&stride=2",
        "input=200&kernel=5",
    ] {
        for &view in View::ALL {
            let query = format!("{query}&view={}&step=9&activation=leaky_relu", view.name());
            if !view.fits(&parse(&query).figure.content.params) {
                continue;
            }
            for size in [[360.0, 400.0], [800.0, 640.0], [1600.0, 500.0]] {
                with_picture(&query, size, |frame, picture| {
                    let [map] = *maps(picture) else { panic!("{query} {size:?}: no map, or several") };
                    let corners = map.plane.corners(0.0, 0.0, map.rows as f32, map.columns as f32);
                    assert!(
                        corners
                            .iter()
                            .all(|at| { (0.0..=size[0]).contains(&at.x) && (0.0..=size[1]).contains(&at.y) }),
                        "{query} {size:?}: {corners:?}"
                    );
                    // Nothing of the layer lies there.
                    let under = picture.target_at(map.plane.at(0.5, 0.5));
                    let first = Target::Output(OutputIndex { oc: frame.output().oc, o: [map.z, 0, 0] });
                    assert_eq!(under, Some(first), "{query} {size:?}");
                });
            }
        }
    }
}

#[test]
fn a_figure_without_a_function_is_drawn_as_it_was() {
    for example in examples().filter(|it| it.figure().content.activation.is_none()) {
        with_picture(example.query, [800.0, 600.0], |frame, picture| {
            assert!(maps(picture).is_empty());
            assert_eq!(frame_of_layer(frame).size, frame.size);
        });
    }
    // Pooling has none.
    with_picture("op=max_pool&padding=0&activation=relu", [800.0, 600.0], |_, picture| {
        assert!(maps(picture).is_empty());
    });
}

/// 1 + 4 + 7 − 3 − 6 − 9 = −6 in the one output cell.
#[test]
fn the_sum_and_what_becomes_of_it_are_both_there() {
    let query = "input=3&padding=0&values=zeros&set_input=0.0.0:1,2,3;0.1.0:4,5,6;0.2.0:7,8,9&set_weight=0.0.0.0:1,0,-1;\
                 0.0.1.0:1,0,-1;0.0.2.0:1,0,-1&view=flat";
    for (function, activated) in [("relu", "0"), ("leaky_relu", "\u{2212}0.06"), ("tanh", "\u{2212}1")] {
        with_picture(&format!("{query}&activation={function}"), [900.0, 500.0], |frame, picture| {
            let scene = picture.scene(frame);
            let of = |kind: MapKind| {
                let placement = picture.placement(kind).unwrap();
                let center = placement.plane.at(0.5, 0.5);
                scene.items.iter().find_map(|item| match item {
                    Item::Text { at, text, .. } if *at == center => Some(text.to_string()),
                    _ => None,
                })
            };
            assert_eq!(of(MapKind::Output { oc: 0 }).as_deref(), Some("\u{2212}6"));
            assert_eq!(of(MapKind::Activated { oc: 0 }).as_deref(), Some(activated), "{function}");
        });
    }
}

#[test]
fn the_point_lies_on_the_curve() {
    for function in Activation::ALL {
        for value in [-100.0, -2.0, 0.0, 3.0, 100.0] {
            let [x, y] = activation_point(function, 6.0, value);
            let nearest = activation_curve(function, 6.0).map(|at| (at[0] - x).abs().max((at[1] - y).abs()));
            assert!(nearest.fold(f32::MAX, f32::min) < 0.09, "{function:?}({value})");
            assert!(x.abs() <= 1.0 && y.abs() <= 1.0);
        }
    }
}
