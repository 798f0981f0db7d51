use super::*;
use crate::app::{Action, Settings};
use crate::conv::{Axis, OutputIndex, Param};
use crate::figure::Target;
use crate::words::Lang;

fn pair(left: &str, right: &str) -> Pair {
    let of = |query: &str| query.replace('=', "%3D").replace('&', "%26");
    Pair::parse(&format!("left={}&right={}", of(left), of(right)), Settings::default())
}

fn act(pair: &Pair, act: Act) -> Pair {
    reduce(pair, act).unwrap()
}

/// Where both sweeps stand: the place of the output cell, two axes.
fn places(pair: &Pair) -> [[usize; 2]; 2] {
    pair.sides.each_ref().map(|side| {
        let output = side.model.layer.output_of_step(side.figure.shown.cursor.step).unwrap();
        [output.o[1], output.o[2]]
    })
}

#[track_caller]
fn check(pair: &Pair, step: u64, expected: [[usize; 2]; 2]) {
    let there = reduce(pair, Act::Transport(Action::Seek(step))).unwrap_or_else(|| pair.clone());
    assert_eq!(places(&there), expected);
}

#[test]
fn windows_on_the_same_place_of_the_input_belong_together() {
    // 8 × 8 windows, of which the other side has each second one.
    let strides = pair("stride=1", "stride=2");
    check(&strides, 20, [[2, 4], [1, 2]]);
    // Between two of them, the first.
    check(&strides, 27, [[3, 3], [1, 1]]);
    // Without padding the first window lies over cells 0 to 2, as the second one with padding does.
    let padded = pair("padding=0", "padding=1");
    assert_eq!(padded.lead(), Side::Right);
    check(&padded, 9, [[0, 0], [1, 1]]);
    check(&padded, 63, [[5, 5], [7, 7]]);
    // The middles of a window with gaps and of one without.
    check(&pair("dilation=1&padding=1", "dilation=2&padding=2"), 12, [[1, 4], [1, 4]]);
    // A transposed layer lies on a stretched input: output cell 2 is over input cell 1 where the stride is 2.
    let back = pair("input=4&padding=1", "op=conv_transpose&input=4&stride=2&padding=1");
    assert_eq!(back.lead(), Side::Right);
    check(&back, 2 * 7 + 4, [[1, 2], [2, 4]]);
}

#[test]
fn cells_and_steps_can_be_linked_instead() {
    let cells = act(&pair("stride=1", "stride=2"), Act::SetLink(Link::Cell));
    // At the same share of the map: (2 · 7 + 1) · 4 / 16 = 3.75.
    check(&cells, 63, [[7, 7], [3, 3]]);
    check(&cells, 0, [[0, 0], [0, 0]]);
    let same = act(&pair("", "kernel=5&padding=2"), Act::SetLink(Link::Cell));
    check(&same, 29, [[3, 5], [3, 5]]);
    let steps = act(&cells, Act::SetLink(Link::Step));
    check(&steps, 5, [[0, 5], [1, 1]]);
    check(&steps, 40, [[5, 0], [3, 3]]);
    let free = act(&cells, Act::SetLink(Link::Free));
    let moved = act(&free, Act::On(Side::Left, Action::Seek(30)));
    assert_eq!(places(&moved), [[3, 6], [0, 0]]);
    // By the transport each goes on by itself.
    assert_eq!(places(&act(&moved, Act::Transport(Action::StepBy(1)))), [[3, 7], [0, 1]]);
}

/// Over every step of the longer sweep: nobody stands outside, and both end together.
#[test]
fn the_shorter_sweep_follows_over_all_steps() {
    for ready in READY {
        for link in [Link::Window, Link::Cell, Link::Step] {
            let [left, right] = ready.links;
            let mut pair = pair(left, right);
            pair.link = link;
            let n_steps = pair.side(pair.lead()).tick().1;
            pair = act(&pair, Act::Transport(Action::Last));
            for side in &pair.sides {
                assert!(side.is_at_end() || link == Link::Cell, "{} {link:?}", ready.name);
            }
            pair = reduce(&pair, Act::Transport(Action::First)).unwrap();
            let mut last = [0; 2];
            for step in 1..n_steps {
                pair = act(&pair, Act::Transport(Action::StepBy(1)));
                let ticks = pair.sides.each_ref().map(|side| side.tick().0);
                assert_eq!(ticks[pair.lead().index()], step);
                // The other never goes back within a row of the map.
                if link == Link::Step {
                    assert!(ticks[0] >= last[0] && ticks[1] >= last[1]);
                }
                last = ticks;
                let difference = pair.difference();
                assert!(difference.other_values <= difference.known);
            }
        }
    }
}

#[test]
fn a_side_that_is_moved_takes_the_other_with_it() {
    let strides = pair("stride=1", "stride=2");
    let output = OutputIndex { oc: 0, o: [0, 3, 1] };
    let moved = act(&strides, Act::On(Side::Right, Action::SeekOutput(output)));
    assert_eq!(places(&moved), [[6, 2], [3, 1]]);
    // One product of nine is one of nine.
    let by_products = act(&strides, Act::Transport(Action::SetByMultiplyAdds(true)));
    let third = act(&by_products, Act::Transport(Action::StepBy(2)));
    assert_eq!(third.sides.each_ref().map(|side| side.figure.shown.cursor.taps_done), [Some(3), Some(3)]);
}

#[test]
fn only_the_longer_sweep_plays() {
    let playing = act(&pair("padding=0", "padding=1"), Act::Transport(Action::TogglePlay));
    assert_eq!(playing.sides.each_ref().map(|side| side.is_playing), [false, true]);
    // Now the left one is the longer.
    let stride = Action::SetParam { param: Param::Stride, axis: Axis::Height, value: 4 };
    let edited = act(&playing, Act::On(Side::Right, stride));
    assert_eq!((edited.lead(), edited.edited), (Side::Left, Side::Right));
    assert_eq!(edited.sides.each_ref().map(|side| side.is_playing), [true, false]);
    let on = act(&edited, Act::On(Side::Left, Action::Advance));
    assert_eq!(on.sides[0].tick().0, edited.sides[0].tick().0 + 1);
    let back = act(&on, Act::Undo(Action::Undo));
    assert_eq!(back.sides[1].figure.content.params.stride, [1, 1, 1]);
    let paused = act(&back, Act::Transport(Action::TogglePlay));
    assert!(!paused.is_playing());
}

#[test]
fn what_the_reader_prefers_holds_on_both_sides() {
    let korean = act(&pair("", "stride=2"), Act::On(Side::Left, Action::SetLang(Lang::Ko)));
    assert!(korean.sides.iter().all(|side| side.settings.lang == Lang::Ko));
}

#[test]
fn a_pair_comes_back_from_its_address() {
    for ready in READY {
        let [left, right] = ready.links;
        let opened = act(&pair("", "kernel=1"), Act::Open([left.to_owned(), right.to_owned()]));
        let moved = act(&act(&opened, Act::SetLink(Link::Cell)), Act::Transport(Action::Seek(5)));
        let again = Pair::parse(&moved.print(), Settings::default());
        assert_eq!((again.print(), again.link), (moved.print(), Link::Cell), "{}", ready.name);
        for (one, other) in again.sides.iter().zip(&moved.sides) {
            assert_eq!((&one.figure, one.notices.len()), (&other.figure, 0), "{}", ready.name);
        }
        let swapped = act(&moved, Act::Swap);
        assert_eq!(swapped.sides[0].figure, moved.sides[1].figure);
    }
    // Whatever stands there, there is a pair.
    for query in [
        "",
        "left",
        "left=stride=0&right=%FF%00&link=none",
        "right=https://x.org/?kernel=5",
        "left=&left=op=x",
    ] {
        let pair = Pair::parse(query, Settings::default());
        assert_eq!(pair.link, Link::Window);
        assert!(pair.difference().known <= 64);
    }
    let covered = Pair::parse("left=cover%3Dvalue&right=cover%3Dsize", Settings::default());
    assert!(covered.sides.iter().all(|side| side.figure.shown.cover.is_none()));
    let one = Pair::parse("do=compare&left=stride%3D2", Settings::default());
    assert_eq!(one.sides[0].figure, one.sides[1].figure);
    let kernel = Pair::parse("right=https://x.org/?kernel=5", Settings::default());
    assert_eq!(kernel.sides[1].figure.content.params.kernel_size, [1, 5, 5]);
}

#[test]
fn rows_say_what_differs() {
    let strides = pair("stride=1", "stride=2");
    let differing: Vec<_> =
        strides.rows().into_iter().filter(Row::differs).map(|it| (it.name, it.values)).collect();
    let text = |values: [&str; 2]| values.map(str::to_owned);
    // 10 parameters on both sides; 9 · 64 and 9 · 16 multiply-adds.
    assert_eq!(
        differing,
        [
            (Name::Param(Param::Stride), text(["1", "2"])),
            (Name::Output, text(["8x8", "4x4"])),
            (Name::MultiplyAdds, text(["576", "144"])),
        ]
    );
    let row = |pair: &Pair, name: Name| pair.rows().into_iter().find(|row| row.name == name);
    let kernel = row(&strides, Name::Param(Param::KernelSize)).unwrap();
    assert_eq!((kernel.counts, kernel.differs()), ([Some(3), Some(3)], false));
    assert_eq!(row(&strides, Name::Op), None);
    let uneven = pair("padding=1x2", "padding=0.1");
    assert_eq!(row(&uneven, Name::Param(Param::Padding)).unwrap().counts, [None, None]);
    // Pooling has no groups.
    let pools = pair("op=max_pool&padding=0", "padding=0");
    assert_eq!(row(&pools, Name::Param(Param::Groups)).unwrap().values, text(["", "1"]));
    assert_eq!(row(&pools, Name::Op).unwrap().values, text(["max_pool", "conv"]));
}

#[test]
fn cells_that_differ_are_lit() {
    // Windows of stride 2 have a counterpart each, and the same values; three of four windows of stride 1 have none.
    let strides = act(&pair("stride=1", "stride=2"), Act::Transport(Action::Last));
    let found = strides.difference();
    let outputs = |lit: &[Target]| lit.iter().filter(|it| matches!(it, Target::Output(_))).count();
    assert_eq!((outputs(&found.lit[0]), outputs(&found.lit[1])), (48, 0));
    assert_eq!((found.known, found.other_values), (16, 0));
    // The last windows lie over rows 6 to 8 and 5 to 7: 2 · 2 cells of 9 are shared, both ways.
    assert_eq!(found.covered_alone, [5, 5]);
    // In the middle of the map zeros and reflected cells are not read: only the border differs, where the digit has any.
    let modes = pair(READY[3].links[0], READY[3].links[1]);
    let modes = act(&modes, Act::Transport(Action::Last));
    let found = modes.difference();
    assert_eq!((found.known, found.covered_alone), (36, [0, 0]));
    let values = |side: &crate::app::AppState| side.model.output_tensor().unwrap().as_slice().to_vec();
    let [left, right] = modes.sides.each_ref().map(|side| values(side));
    let expected = left.iter().zip(&right).filter(|(one, other)| one != other).count();
    assert_eq!(
        (found.other_values, outputs(&found.lit[0]), outputs(&found.lit[1])),
        (expected, expected, expected)
    );
    assert!((1..36).contains(&expected));
    // A window with gaps covers 8 cells that the other does not, and the middle one that it does.
    let dilations = act(&pair("padding=1", "dilation=2&padding=2"), Act::Transport(Action::Seek(27)));
    assert_eq!(dilations.difference().covered_alone, [8, 8]);
    // Before the sweep has come to a cell, nothing is said of it.
    let start = pair("padding=1", "dilation=2&padding=2").difference();
    assert_eq!((start.known, outputs(&start.lit[0]) <= 1), (1, true));
    // Two equal figures differ in nothing.
    let same = act(&pair("", ""), Act::Transport(Action::Last)).difference();
    assert_eq!((same.lit, same.known, same.other_values), ([vec![], vec![]], 64, 0));
}

#[test]
fn maps_too_large_to_be_told_apart_are_left_out() {
    let large = act(&pair("input=80", "input=80&kernel=5&padding=2"), Act::Transport(Action::Seek(70)));
    let found = large.difference();
    assert_eq!(found.known, 0);
    assert_eq!(found.covered_alone, [0, 16]);
}
