use std::collections::BTreeSet;

use super::*;
use crate::conv::Param;
use crate::figure::url::parse as figure_of;
use crate::words::Lang;

#[track_caller]
fn question(query: &str, ask: Ask) -> Question {
    Question::new(&figure_of(query).figure, ask, 1).unwrap()
}

#[track_caller]
fn check_wrong(query: &str, ask: Ask, mistake: Mistake, expected: &str) {
    let question = question(query, ask);
    let found = question.wrong_answer(mistake).map(|answer| answer.text(ask));
    assert_eq!(found.as_deref(), Some(expected), "{mistake:?} of {query}");
    // Who types it is told the name of a mistake that leads to it.
    let verdict = question.check(expected).unwrap();
    assert!(matches!(verdict, Verdict::Wrong(Some(_))), "{verdict:?}");
}

/// By hand from the formulas of the paper and `PyTorch`.
#[test]
fn wrong_sizes_are_those_of_the_mistakes() {
    let query = "input=7&kernel=3&stride=2&padding=1&dilation=2";
    // ⌊(7 + 2 − 4 − 1) / 2⌋ + 1 = 3.
    assert_eq!(question(query, Ask::Size).check("3×3"), Ok(Verdict::Right));
    // ⌊(7 + 2 − 6) / 2⌋ + 1 = 2, ⌊(7 − 4 − 1) / 2⌋ + 1 = 2, 7 + 2 − 4 = 5 at stride 1.
    check_wrong(query, Ask::Size, Mistake::DilationTimesKernel, "2 × 2");
    check_wrong(query, Ask::Size, Mistake::PaddingForgotten, "2 × 2");
    check_wrong(query, Ask::Size, Mistake::PlusOneForgotten, "2 × 2");
    check_wrong(query, Ask::Size, Mistake::StrideIgnored, "5 × 5");
    // ⌊(7 + 2 − 2 − 1) / 2⌋ + 1 = 4.
    check_wrong(query, Ask::Size, Mistake::DilationIgnored, "4 × 4");
    // ⌈(6 − 3) / 2⌉ + 1 = 3 instead of 2.
    check_wrong("input=6&kernel=3&stride=2&padding=0", Ask::Size, Mistake::RoundedUp, "3 × 3");
    // 8 + 1 − 5 + 1 = 5 instead of 6.
    check_wrong("input=8&kernel=5&padding=1", Ask::Size, Mistake::OneSide, "5 × 5");
    check_wrong("input=8x5&kernel=3&padding=0", Ask::Size, Mistake::AxesSwapped, "3 × 6");
    let back = "op=conv_transpose&input=4&kernel=3&stride=2&padding=1&output_padding=1";
    // (4 − 1) · 2 − 2 + 2 + 1 + 1 = 8.
    assert_eq!(question(back, Ask::Size).check("8"), Ok(Verdict::Right));
    check_wrong(back, Ask::Size, Mistake::CropAdded, "12 × 12");
    check_wrong(back, Ask::Size, Mistake::OutputPaddingForgotten, "7 × 7");
    check_wrong(back, Ask::Size, Mistake::DirectFormula, "2 × 2");
    check_wrong(back, Ask::Size, Mistake::MinusOneForgotten, "10 × 10");
}

#[test]
fn wrong_values_are_those_of_the_mistakes() {
    // Input 1 2 / 3 4 in two channels, the second ten times as large; weights 1 2 / 3 4 and −1 0 / 0 1; bias 5.
    let query = "input=2&kernel=2&padding=0&in_channels=2&set_input=0.0.0:1,2;0.1.0:3,4;1.0.0:10,20;1.1.0:30,40\
                 &set_weight=0.0.0.0:1,2;0.0.1.0:3,4;0.1.0.0:-1,0;0.1.1.0:0,1&set_bias=0:5";
    // 1 + 4 + 9 + 16 = 30, −10 + 40 = 30, together 60, with the bias 65.
    assert_eq!(question(query, Ask::Value).check("65"), Ok(Verdict::Right));
    check_wrong(query, Ask::Value, Mistake::BiasLeftOut, "60");
    check_wrong(query, Ask::Value, Mistake::FirstChannelOnly, "35");
    check_wrong(query, Ask::Value, Mistake::BiasPerChannel, "70");
    check_wrong(query, Ask::Value, Mistake::ChannelsMultiplied, "905");
    // 4 + 6 + 6 + 4 = 20; 10 − 40 = −30; 20 − 30 + 5.
    check_wrong(query, Ask::Value, Mistake::KernelFlipped, "−5");
    // 30 + 50 + 5.
    check_wrong(query, Ask::Value, Mistake::SignsLost, "85");
    // 10 + 100 + 5.
    check_wrong(query, Ask::Value, Mistake::WeightsIgnored, "115");
    // 1 + 6 + 6 + 16 = 29, 30 + 29 + 5.
    check_wrong(query, Ask::Value, Mistake::KernelTransposed, "64");
    let pool = "op=avg_pool&input=2&kernel=2&padding=0&set_input=0.0.0:1,2;0.1.0:3,6";
    check_wrong(pool, Ask::Value, Mistake::NotDivided, "12");
    check_wrong(pool, Ask::Value, Mistake::LargestForMean, "6");
}

#[test]
fn wrong_parameters_are_what_else_can_be_counted() {
    let query = "input=9&kernel=4&stride=3&padding=2&dilation=2";
    check_wrong(query, Ask::Param(Param::Stride), Mistake::GapCounted, "2");
    check_wrong(query, Ask::Param(Param::Dilation), Mistake::ExtentAnswered, "7");
    check_wrong(query, Ask::Param(Param::Padding), Mistake::BothSides, "4");
    check_wrong(query, Ask::Param(Param::InputSize), Mistake::PaddingIncluded, "13");
    let refused = |query: &str, param| Question::new(&figure_of(query).figure, Ask::Param(param), 1).err();
    assert_eq!(
        refused("input=3&padding=0&stride=2", Param::Stride),
        Some(NoQuestion::CannotBeTold { param: Param::Stride })
    );
    assert_eq!(refused("op=max_pool", Param::Groups), Some(NoQuestion::NoSuchParam { param: Param::Groups }));
    assert_eq!(refused("padding=0.1", Param::Padding), Some(NoQuestion::UnevenPadding));
}

#[test]
fn what_cannot_be_asked_is_refused() {
    let refused = |query: &str, ask| Question::new(&figure_of(query).figure, ask, 1).err();
    assert_eq!(refused("input=40", Ask::Map), Some(NoQuestion::MapTooLarge { cells: 1600 }));
    assert_eq!(refused("op=max_pool&input=4&kernel=1&padding=1", Ask::Value), Some(NoQuestion::NotFinite));
    for lang in Lang::ALL {
        for why in [
            NoQuestion::Impossible,
            NoQuestion::NotFinite,
            NoQuestion::UnevenPadding,
            NoQuestion::MapTooLarge { cells: 49 },
        ] {
            assert!(why.sentence(lang).ends_with('.'));
        }
    }
}

/// What makes a set of choices one: four that read otherwise, one of them right, each wrong one told as such.
#[track_caller]
fn check_choices(question: &Question) {
    let texts: BTreeSet<_> = (0..4).map(|at| question.choice_text(at).unwrap()).collect();
    assert_eq!(texts.len(), 4, "{question:?}");
    let rights = question.choices().iter().filter(|it| it.mistake.is_none()).count();
    assert_eq!(rights, 1);
    for (at, choice) in question.choices().iter().enumerate() {
        let text = question.choice_text(at).unwrap();
        let typed = question.check(&text).unwrap_or_else(|error| panic!("{error} {text}"));
        assert_eq!(question.check_choice(at) == Verdict::Right, choice.mistake.is_none());
        assert_eq!(typed == Verdict::Right, choice.mistake.is_none(), "{text}");
    }
}

#[test]
fn drawn_questions_have_four_answers_and_the_difficulty_of_their_level() {
    for topic in Topic::ALL {
        for level in Level::ALL {
            for seed in 0..60 {
                let question =
                    draw(level, topic, seed).unwrap_or_else(|| panic!("none for {level:?} {topic:?} {seed}"));
                check_choices(&question);
                let measured = difficulty(question.figure(), question.model(), question.ask());
                let own = usize::from(topic.own_feature().is_some());
                assert_eq!(measured, level.n_features() + own, "{level:?} {topic:?} {seed}");
                let named = question.choices().iter().filter(|it| it.mistake != Some(Mistake::Near)).count();
                assert!(named >= 3, "{level:?} {topic:?} {seed}");
            }
        }
    }
}

#[test]
fn a_seed_is_one_question_and_seeds_differ() {
    let drawn: Vec<_> = (0..200).filter_map(|seed| draw(Level::Three, Topic::All, seed)).collect();
    assert_eq!(drawn.len(), 200);
    assert_eq!(draw(Level::Three, Topic::All, 5).as_ref(), drawn.get(5));
    let figures: BTreeSet<String> =
        drawn.iter().map(|it| crate::figure::url::print(it.figure()) + it.ask().name()).collect();
    assert!(figures.len() > 190, "{}", figures.len());
    // Every place has the right answer about as often.
    let places = drawn.iter().fold([0; 4], |mut places, it| {
        places[it.right()] += 1;
        places
    });
    assert!(places.iter().all(|n| (30..=75).contains(n)), "{places:?}");
}

/// Each explanation has words in every language, names numbers, and lights what exists.
#[test]
fn every_mistake_is_explained() {
    let mut seen = BTreeSet::new();
    for topic in Topic::ALL {
        for level in Level::ALL {
            for seed in 0..12 {
                let question = draw(level, topic, seed).unwrap();
                for &mistake in &Mistake::ALL {
                    if mistake != Mistake::Near && question.wrong_answer(mistake).is_none() {
                        continue;
                    }
                    seen.insert(mistake);
                    check_explained(&question, mistake);
                }
                for lang in Lang::ALL {
                    assert!(!question.explanation(None, lang).sentence.is_empty());
                    assert!(question.prompt(lang).len() > 10);
                }
            }
        }
    }
    let missing: Vec<_> = Mistake::ALL.iter().filter(|it| !seen.contains(it)).collect();
    // Of layers that are not drawn: other tests have them.
    let elsewhere = [
        Mistake::RoundedDown,
        Mistake::PaddingMiscounted,
        Mistake::PaddingIncluded,
        Mistake::OutputAnswered,
        Mistake::OtherChannels,
        Mistake::GroupSize,
    ];
    assert!(missing.iter().all(|it| elsewhere.contains(it)), "{missing:?}");
}

#[track_caller]
fn check_explained(question: &Question, mistake: Mistake) {
    let [en, ko] = Lang::ALL.map(|lang| question.explanation(Some(mistake), lang));
    assert_ne!(en.sentence, ko.sentence);
    for explanation in [&en, &ko] {
        assert!(explanation.sentence.ends_with('.'), "{}", explanation.sentence);
        assert_eq!(explanation.figure.shown.cover, None);
        let model = crate::figure::Model::new(&explanation.figure.content).unwrap();
        assert!(explanation.figure.shown.cursor.step < model.layer.step_count());
        if let Some(figure) = &explanation.mistaken {
            let model = crate::figure::Model::new(&figure.content).unwrap();
            assert!(figure.shown.cursor.step < model.layer.step_count());
            assert!(figure.shown.view.fits(&figure.content.params));
        }
        if let Some(formula) = &explanation.formula {
            assert!(formula.before.len() + formula.after.len() > 5);
        }
    }
    assert!(ko.sentence.chars().any(|c| ('가'..='힣').contains(&c)), "{}", ko.sentence);
}

#[test]
fn the_figure_of_a_mistake_has_its_answer() {
    for (query, ask, mistake) in [
        ("input=8&kernel=5&padding=1", Ask::Size, Mistake::OneSide),
        ("input=7&dilation=2&padding=1", Ask::Size, Mistake::DilationIgnored),
        ("input=6&values=seed3&weights=seed4&padding=0&step=3", Ask::Value, Mistake::KernelFlipped),
        (
            "input=6&values=seed3&weights=seed4&padding=0&step=3&in_channels=2",
            Ask::Value,
            Mistake::FirstChannelOnly,
        ),
    ] {
        let question = question(query, ask);
        let figure = question.explanation(Some(mistake), Lang::En).mistaken.unwrap();
        let model = crate::figure::Model::new(&figure.content).unwrap();
        let answer = match ask {
            Ask::Size => Answer::per_axis(crate::conv::Dims::Two, model.layer.output_size()),
            _ => Answer::Value(model.trace(figure.shown.cursor.step).total),
        };
        assert_eq!(question.wrong_answer(mistake), Some(answer), "{query}");
    }
}

#[test]
fn questions_go_round_in_links() {
    for query in [
        "stride=2&ask=size&seed=5",
        "ask=value&seed=0",
        "step=3&ask=stride&seed=9",
        "level=5&topic=transposed&seed=77",
    ] {
        assert_eq!(print(&parse(query).0), query);
    }
    // What is covered is asked for; what cannot be read is as if it were not there.
    assert_eq!(print(&parse("stride=2&cover=value").0), "stride=2&ask=value&seed=0");
    assert_eq!(print(&parse("level=99&topic=nothing&seed=x&ask=all").0), "level=1&topic=all&seed=1");
    assert_eq!(print(&parse("").0.next()), "level=1&topic=all&seed=2");
    assert_eq!(print(&parse(&format!("seed={}&level=2", u32::MAX)).0.next()), "level=2&topic=all&seed=0");
}
