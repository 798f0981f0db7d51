use super::*;
use crate::figure;
use crate::figure::url::parse;

#[test]
fn no_label_is_empty_or_has_a_space_at_an_end_and_each_is_translated() {
    let labels = Label::ALL.iter().map(|&it| (format!("{it:?}"), Lang::ALL.map(|lang| lang.label(it))));
    let of_share =
        ShareLabel::ALL.iter().map(|&it| (format!("{it:?}"), Lang::ALL.map(|lang| lang.share(it))));
    let of_lens = LensLabel::ALL.iter().map(|&it| (format!("{it:?}"), Lang::ALL.map(|lang| lang.lens(it))));
    let of_said = SaidLabel::ALL.iter().map(|&it| (format!("{it:?}"), Lang::ALL.map(|lang| lang.said(it))));
    for (label, texts) in labels.chain(of_share).chain(of_lens).chain(of_said) {
        assert!(texts.iter().all(|text| !text.is_empty() && text.trim() == *text), "{label}");
        let mut different = texts.to_vec();
        different.sort_unstable();
        different.dedup();
        assert!(
            different.len() == texts.len() || (label == "Title" && texts[0] == "Convoscope"),
            "{label} is not translated"
        );
    }
}

/// What nobody says any more goes, in every language.
#[test]
fn every_label_is_said_somewhere() {
    fn add(text: &mut String, folder: &std::path::Path) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("words") {
                add(text, &path);
            } else if path.is_file() {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = std::fs::read_to_string(root.join("src/words/problems.rs")).unwrap();
    for folder in ["src", "xtask/src"] {
        add(&mut text, &root.join(folder));
    }
    let said: std::collections::BTreeSet<_> = text
        .split("Label::")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next())
        .collect();
    let labels = Label::ALL.iter().map(|it| format!("{it:?}"));
    let of_share = ShareLabel::ALL.iter().map(|it| format!("{it:?}"));
    let of_lens = LensLabel::ALL.iter().map(|it| format!("{it:?}"));
    let of_said = SaidLabel::ALL.iter().map(|it| format!("{it:?}"));
    let all = labels.chain(of_share).chain(of_lens).chain(of_said);
    let unsaid: Vec<_> = all.filter(|label| !said.contains(&**label)).collect();
    assert!(unsaid.is_empty(), "{unsaid:?}");
}

#[test]
fn tags_and_names_of_languages_are_their_own() {
    for lang in Lang::ALL {
        assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        assert_eq!(Lang::from_tag(&format!("{}-XX", lang.tag().to_uppercase())), Some(lang));
        let same = Lang::ALL.into_iter().filter(|other| other.name() == lang.name());
        assert_eq!(same.collect::<Vec<_>>(), [lang]);
    }
    assert_eq!(Lang::from_tag("xx"), None);
}

/// A new variant of the core must not slip through into the wrong sentence.
#[test]
fn no_catalogue_has_an_arm_for_all_the_rest() {
    let words = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words");
    let files = |folder: &std::path::Path| {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    };
    let folders: Vec<_> = files(&words).into_iter().filter(|path| path.is_dir()).collect();
    assert_eq!(folders.len(), Lang::ALL.len(), "{folders:?}");
    for path in folders.iter().flat_map(|folder| files(folder)) {
        let text = std::fs::read_to_string(&path).unwrap();
        for (at, line) in text.lines().enumerate() {
            let is_rest = ["_ =>", "_ if "].iter().any(|arm| line.trim_start().starts_with(arm));
            assert!(!is_rest, "{}:{}: {line}", path.display(), at + 1);
        }
    }
}

#[track_caller]
fn check(query: &str, lang: Lang, sentences: &[&str], fixes: &[&str]) {
    let params = parse(query).impossible.expect("an impossible layer").params;
    assert_eq!(lang.problems(params.dims, &figure::check(&params).unwrap_err()), sentences);
    let found: Vec<_> = figure::fixes(&params).iter().map(|it| lang.fix(it)).collect();
    assert_eq!(found, fixes);
}

#[test]
fn problems_name_field_and_numbers_and_what_would_work() {
    check(
        "input=8x5&kernel=3x7&padding=0",
        Lang::En,
        &["The kernel spans 7 columns, but the padded input has only 5."],
        &["Kernel width 7 → 5", "Padding in width 0 → 1", "Input width 5 → 7"],
    );
    check(
        "input=8x5&kernel=3x7&padding=0",
        Lang::Ko,
        &["커널이 덮는 범위는 7열인데, 패딩을 포함한 입력은 5열뿐입니다."],
        &["커널 너비 7 → 5", "가로 패딩 0 → 1", "입력 너비 5 → 7"],
    );
}

#[test]
fn one_dimension_has_a_length_and_three_have_slices() {
    check(
        "dims=1&input=5&kernel=9",
        Lang::En,
        &["The kernel spans 9 cells, but the padded input has only 7."],
        &["Kernel size 9 → 7", "Padding 1 → 2", "Input length 5 → 7"],
    );
    check(
        "dims=1&input=5&kernel=9",
        Lang::Ko,
        &["커널이 덮는 범위는 9칸인데, 패딩을 포함한 입력은 7칸뿐입니다."],
        &["커널 크기 9 → 7", "패딩 1 → 2", "입력 길이 5 → 7"],
    );
    check(
        "dims=3&padding=0&kernel=5x3x3",
        Lang::En,
        &["The kernel spans 5 slices, but the padded input has only 4."],
        &["Kernel depth 5 → 4", "Padding in depth 0 → 1", "Input depth 4 → 5"],
    );
    check(
        "dims=3&padding=0&kernel=5x3x3",
        Lang::Ko,
        &["커널이 덮는 범위는 5장인데, 패딩을 포함한 입력은 4장뿐입니다."],
        &["커널 깊이 5 → 4", "깊이 방향 패딩 0 → 1", "입력 깊이 4 → 5"],
    );
    check(
        "dims=1&padding=same&stride=2",
        Lang::En,
        &["Padding “same” keeps the size, so it needs stride 1, but the stride is 2."],
        &["Stride 2 → 1", "Padding in numbers"],
    );
}

#[test]
fn all_axes_are_named_once() {
    check("stride=0", Lang::En, &["Stride is 0. It must be at least 1."], &["Stride 0 → 1"]);
    check(
        "stride=0",
        Lang::Ko,
        &["스트라이드는 0일 수 없습니다. 1 이상이어야 합니다."],
        &["스트라이드 0 → 1"],
    );
    check("dims=3&stride=0", Lang::En, &["Stride is 0. It must be at least 1."], &["Stride 0 → 1"]);
    check(
        "dims=3&stride=0x0x1",
        Lang::En,
        &["Stride in depth is 0. It must be at least 1.", "Stride in height is 0. It must be at least 1."],
        &["Stride in depth 0 → 1, Stride in height 0 → 1"],
    );
    check(
        "groups=3&in_channels=4&out_channels=3",
        Lang::En,
        &["4 input channels cannot be split evenly into 3 groups."],
        &["Groups 3 → 1", "Input channels 4 → 3"],
    );
}

#[track_caller]
fn check_code(code: &str, english: &str, korean: &str) {
    let current = figure::Figure::default().content.params;
    let error = figure::code::parse(code, &current).unwrap_err();
    assert_eq!([Lang::En, Lang::Ko].map(|lang| lang.code_error(&error)), [english, korean]);
}

#[test]
fn what_is_wrong_with_code_says_what_would_work() {
    check_code(
        "nn.Conv2D(3, 8, 3)",
        "There is no layer Conv2D. Did you mean Conv2d?",
        "‘Conv2D’ 층은 없습니다. 혹시 Conv2d인가요?",
    );
    check_code(
        "nn.Conv2d(3, 8, 3, strides=2)",
        "This layer has no argument strides. Did you mean stride?",
        "이 층에는 ‘strides’ 인자가 없습니다. 혹시 stride인가요?",
    );
    check_code(
        "nn.Conv2d(3, 8, (3, 3, 3))",
        "kernel_size has 3 numbers here. It must be a whole number such as 3, or two of them such as (3, 5).",
        "‘kernel_size’ 인자에 수가 3개 있습니다. 3과 같은 정수 또는 (3, 5)와 같은 두 정수여야 합니다.",
    );
    check_code(
        "nn.Conv2d(3, 8, 3, padding='full')",
        "padding must be one of 'same', 'valid', or whole numbers such as 1 or (1, 2).",
        "‘padding’ 인자로 쓸 수 있는 값: 'same', 'valid' 중 하나, 또는 1이나 (1, 2)와 같은 정수.",
    );
    check_code(
        "nn.Conv2d(3, 8)",
        "kernel_size is missing. Add it, such as kernel_size=3.",
        "‘kernel_size’ 인자가 빠졌습니다. kernel_size=3처럼 넣으세요.",
    );
}
