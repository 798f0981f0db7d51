//! What is wrong with a layer in code.

use crate::figure::code::{CodeError, CodeErrorKind, Expected, MAX_CODE_CHARS, Wanted};

pub(super) fn code_error(error: &CodeError) -> String {
    match &error.kind {
        CodeErrorKind::TooLong { chars } => {
            format!("{chars}자입니다. 이 페이지는 {MAX_CODE_CHARS}자까지 읽습니다.")
        }
        CodeErrorKind::Expected(Expected::Layer) => {
            "여기에는 nn.Conv2d(3, 8, 3)과 같은 층이 와야 합니다.".into()
        }
        CodeErrorKind::Expected(Expected::Arguments) => {
            "여기에는 (3, 8, 3)처럼 괄호로 묶은 인자가 와야 합니다.".into()
        }
        CodeErrorKind::Expected(Expected::CommaOrEnd) => "여기에는 쉼표나 닫는 괄호가 와야 합니다.".into(),
        CodeErrorKind::Expected(Expected::Value) => {
            "여기에는 3, (3, 5), 'same'과 같은 값이 와야 합니다.".into()
        }
        CodeErrorKind::UnterminatedString => "문자열을 닫는 따옴표가 필요합니다.".into(),
        CodeErrorKind::TextAfter => "한 번에 층 하나만 읽습니다. 뒤에 이어지는 부분을 지우세요.".into(),
        CodeErrorKind::UnknownLayer { name, nearest: Some(nearest) } => {
            format!("‘{name}’ 층은 없습니다. 혹시 {nearest}인가요?")
        }
        CodeErrorKind::UnknownLayer { name, nearest: None } => format!(
            "이 페이지에는 ‘{name}’ 층이 없습니다. Conv2d, ConvTranspose2d, MaxPool2d, AvgPool2d와 같은 층의 Keras 이름을 \
             읽습니다."
        ),
        CodeErrorKind::UnknownArgument { name, nearest: Some(nearest) } => {
            format!("이 층에는 ‘{name}’ 인자가 없습니다. 혹시 {nearest}인가요?")
        }
        CodeErrorKind::UnknownArgument { name, nearest: None } => {
            format!("이 층에는 ‘{name}’ 인자가 없습니다. 빼고 쓰세요.")
        }
        CodeErrorKind::ArgumentTwice { name } => format!("‘{name}’ 인자가 두 번 있습니다. 하나를 지우세요."),
        CodeErrorKind::MissingArgument { name } => {
            format!("‘{name}’ 인자가 빠졌습니다. {name}=3처럼 넣으세요.")
        }
        CodeErrorKind::TooManyArguments { limit } => {
            format!("여기서는 이름 없는 값을 {limit}개까지 쓸 수 있습니다. 이 값은 ‘이름=값’으로 쓰세요.")
        }
        CodeErrorKind::NameMissing => {
            "이름이 있는 인자 다음에는 이름이 있어야 합니다. ‘이름=값’으로 쓰세요.".into()
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Count } => {
            format!("‘{name}’ 인자는 3과 같은 0 이상의 정수여야 합니다.")
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Counts { axes } } => {
            format!("‘{name}’ 인자는 3과 같은 정수{}여야 합니다.", or_tuple(*axes))
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Switch } => {
            format!("‘{name}’ 인자는 True 또는 False여야 합니다.")
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::Words(words) } => {
            let one_of = if words.contains(',') { " 중 하나" } else { "" };
            format!("‘{name}’ 인자로 쓸 수 있는 값: {words}{one_of}.")
        }
        CodeErrorKind::WrongValue { argument: name, wanted: Wanted::WordsOrCounts(words) } => {
            format!("‘{name}’ 인자로 쓸 수 있는 값: {words} 중 하나, 또는 1이나 (1, 2)와 같은 정수.")
        }
        CodeErrorKind::TupleLength { argument: name, found, wanted: axes } => {
            format!("‘{name}’ 인자에 수가 {found}개 있습니다. 3과 같은 정수{}여야 합니다.", or_tuple(*axes))
        }
        CodeErrorKind::NumberTooLarge => "이 페이지가 보여 줄 수 있는 크기를 넘는 수입니다.".into(),
        CodeErrorKind::CannotBeShown { argument: name } => {
            format!("이 페이지는 ‘{name}’ 인자가 있는 층을 보여 줄 수 없습니다. 빼고 쓰세요.")
        }
    }
}

const fn or_tuple(axes: usize) -> &'static str {
    match axes {
        0 | 1 => "",
        2 => " 또는 (3, 5)와 같은 두 정수",
        3.. => " 또는 (3, 5, 5)와 같은 세 정수",
    }
}
