//! 나란히 놓은 두 그림.

use crate::words::{BesideLabel, BesideMsg};

pub(crate) const fn label(label: BesideLabel) -> &'static str {
    match label {
        BesideLabel::Title => "나란히 보기",
        BesideLabel::Pairs => "그림 쌍",
        BesideLabel::OwnPair => "직접 고름",
        BesideLabel::LinkedBy => "맞추는 기준",
        BesideLabel::ByWindow => "창의 위치",
        BesideLabel::ByCell => "출력 칸",
        BesideLabel::ByStep => "단계 번호",
        BesideLabel::Free => "맞추지 않음",
        BesideLabel::Swap => "좌우 바꾸기",
        BesideLabel::CopyLink => "링크 복사",
        BesideLabel::LinkCopied => "링크를 복사했습니다",
        BesideLabel::LinkNotCopied => "주소창에서 링크를 복사하세요",
        BesideLabel::Left => "왼쪽",
        BesideLabel::Right => "오른쪽",
        BesideLabel::Differences => "왼쪽과 오른쪽",
        BesideLabel::None => "없음",
        BesideLabel::Yes => "있음",
        BesideLabel::No => "없음",
        BesideLabel::LitHint => {
            "표시한 칸이 서로 다릅니다. 한쪽 창만 읽는 입력 칸, 값이 다르거나 짝이 없는 출력 칸입니다."
        }
        BesideLabel::OpenInPage => "페이지에서 열기",
    }
}

pub(crate) fn text(msg: BesideMsg<'_>) -> String {
    match msg {
        BesideMsg::Of { name, is_left } => {
            format!("{}, {name}", if is_left { "왼쪽" } else { "오른쪽" })
        }
        BesideMsg::Value { cell, value } => format!("{cell} = {value}"),
        BesideMsg::Step { left, right, alone } => {
            let windows = match alone {
                [0, 0] => "두 창은 같은 칸을 읽습니다".to_owned(),
                [left, right] => {
                    format!("왼쪽 창만 읽는 칸은 {left}개, 오른쪽 창만 읽는 칸은 {right}개입니다")
                }
            };
            format!("왼쪽: {left}. 오른쪽: {right}. {windows}.")
        }
        BesideMsg::Differ { n, of } => {
            format!("지금까지 두 쪽에 모두 있는 출력 칸 {of}개 중 {n}개가 다릅니다.")
        }
    }
}
