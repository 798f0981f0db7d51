//! A picture with the window on it.

use crate::words::lens::{Color, LensLabel, LensMsg};

pub(in crate::words) const fn label(label: LensLabel) -> &'static str {
    match label {
        LensLabel::InputPicture => "입력: 누른 곳으로 창이 옮겨 갑니다",
        LensLabel::MapPicture => "출력 맵: 칸을 누르면 그 값이 나온 곳을 보여 줍니다",
        LensLabel::Maps => "출력 맵 목록",
        LensLabel::Hint => {
            "누른 곳으로 창이 옮겨 가고, 끌어서 옮길 수도 있습니다. 화살표 키는 한 칸씩, Shift와 함께 누르면 열 칸씩 \
             옮깁니다. 마우스 휠과 +, − 키로 확대합니다."
        }
        LensLabel::HintByFinger => {
            "두드린 곳으로 창이 옮겨 가고, 창을 끌 수도 있습니다. 두 손가락으로 확대합니다."
        }
        LensLabel::Zoom => "확대와 축소",
        LensLabel::ZoomIn => "확대",
        LensLabel::ZoomOut => "축소",
        LensLabel::ZoomAll => "그림 전체 보기",
        LensLabel::Beside => "나란히",
        LensLabel::Over => "전후 비교",
        LensLabel::Ways => "입력과 맵을 비교하는 방법",
        LensLabel::Divider => "입력과 맵의 경계",
        LensLabel::Walk => "창이 그림 위를 훑게 하기",
        LensLabel::Stop => "멈추기",
        LensLabel::NumbersComing => "창 아래의 값을 불러오고 있습니다.",
        LensLabel::KernelTooLarge => {
            "가중치가 너무 많아 나열할 수 없습니다. 커널 크기를 줄이거나 이름으로 다른 커널을 고르세요."
        }
        LensLabel::WeightHint => {
            "수를 위아래로 끌면 맵이 바로 따라 바뀝니다. 직접 입력하거나 위·아래 화살표 키를 눌러도 됩니다."
        }
    }
}

pub(in crate::words) fn text(msg: LensMsg<'_>) -> String {
    match msg {
        LensMsg::DividerAt { percent } => format!("왼쪽 {percent}%는 입력, 오른쪽은 맵"),
        LensMsg::Map { oc } => format!("맵 {oc}"),
        LensMsg::After { function } => format!("{function} 적용"),
        LensMsg::AfterSentence { function, value } => format!("{function} 적용 후: {value}."),
        LensMsg::Colors { low, high, is_signed: true } => {
            format!("맵의 색: 보라는 {low}, 옅은 색은 0, 초록은 {high}입니다.")
        }
        LensMsg::Colors { low, high, is_signed: false } => {
            format!("맵의 색: 검정은 {low}, 흰색은 {high}입니다.")
        }
        LensMsg::Zoomed { times } => format!("{times}배"),
        LensMsg::KernelOf { ic, color: None } => format!("입력 채널 {ic}"),
        LensMsg::KernelOf { color: Some(Color::Red), .. } => "빨강".to_owned(),
        LensMsg::KernelOf { color: Some(Color::Green), .. } => "초록".to_owned(),
        LensMsg::KernelOf { color: Some(Color::Blue), .. } => "파랑".to_owned(),
    }
}
