//! 내 그림.

use crate::words::number::grouped;
use crate::words::{StudioLabel, StudioMsg};

pub(in crate::words) const fn label(label: StudioLabel) -> &'static str {
    match label {
        StudioLabel::Title => "내 그림",
        StudioLabel::DocumentTitle => "Convoscope: 내 그림",
        StudioLabel::BackToFigure => "합성곱 그림으로 돌아가기",
        StudioLabel::StaysHere => "그림은 이 기기를 떠나지 않습니다. 이 페이지는 아무것도 보내지 않습니다.",
        StudioLabel::Picture => "그림",
        StudioLabel::OpenPicture => "그림 열기",
        StudioLabel::DropHere => "여기에 그림을 놓으세요",
        StudioLabel::PasteHint => "페이지 아무 곳에나 그림을 끌어다 놓거나 붙여 넣어도 됩니다.",
        StudioLabel::Samples => "예시",
        StudioLabel::Shapes => "도형",
        StudioLabel::Lines => "선",
        StudioLabel::Digits => "숫자",
        StudioLabel::Photograph => "고양이",
        StudioLabel::Close => "닫기",
        StudioLabel::Draw => "그리기",
        StudioLabel::Pad => "그림판",
        StudioLabel::PadHint => {
            "마우스나 손가락으로 그립니다. 키보드에서는 화살표 키로 펜을 옮기고(Shift를 누르면 더 빨리), \
             스페이스 바로 펜을 내리고 들어 올립니다."
        }
        StudioLabel::Pen => "펜",
        StudioLabel::Eraser => "지우개",
        StudioLabel::Thin => "가늘게",
        StudioLabel::Medium => "보통",
        StudioLabel::Thick => "굵게",
        StudioLabel::Tip => "선 굵기",
        StudioLabel::Clear => "모두 지우기",
        StudioLabel::Invert => "흑백 바꾸기",
        StudioLabel::Camera => "카메라",
        StudioLabel::StopCamera => "카메라 끄기",
        StudioLabel::CameraOn => "카메라가 켜져 있습니다. 영상은 이 기기를 떠나지 않고 저장되지도 않습니다.",
        StudioLabel::FrontCamera => "앞면",
        StudioLabel::BackCamera => "뒷면",
        StudioLabel::WhichCamera => "카메라 선택",
        StudioLabel::CameraWaits => "브라우저가 카메라 사용을 허용할지 묻고 있습니다.",
        StudioLabel::NoCameraHere => {
            "여기서는 카메라를 쓸 수 없습니다. 브라우저는 https 페이지에서만 카메라를 허용하고, 파일이나 프레임에서는 \
             허용하지 않습니다."
        }
        StudioLabel::CameraRefused => {
            "브라우저가 이 페이지의 카메라 사용을 막고 있습니다. 주소창 옆 페이지 설정에서 허용할 수 있습니다."
        }
        StudioLabel::NoCamera => "카메라를 찾지 못했습니다. 카메라를 연결하고 다시 시도하세요.",
        StudioLabel::CameraBusy => {
            "다른 프로그램이 카메라를 쓰고 있습니다. 그 프로그램을 닫고 다시 시도하세요."
        }
        StudioLabel::CameraUnplugged => "카메라 연결이 끊겼습니다. 마지막 장면은 남아 있습니다.",
        StudioLabel::CameraUnfit => "이 기기에는 그 카메라가 없습니다. 다른 카메라를 선택하세요.",
        StudioLabel::Channels => "채널",
        StudioLabel::Grey => "회색조: 1",
        StudioLabel::Rgb => "컬러: 3",
        StudioLabel::ChannelsOfFile => "채널 수는 파일이 정합니다.",
        StudioLabel::White => "픽셀 값",
        StudioLabel::White255 => "0~255",
        StudioLabel::White1 => "0~1",
        StudioLabel::WhiteHint => {
            "파일에는 0(검정)부터 255(하양)까지의 정수가 들어 있습니다. PyTorch의 ToTensor는 이 값을 255로 나눕니다."
        }
        StudioLabel::NumbersOfFile => "값은 파일에 있는 그대로입니다.",
        StudioLabel::Layer => "층",
        StudioLabel::Kernel => "커널",
        StudioLabel::KernelHint => "다음 출력 맵은 이 목록의 다음 커널을 씁니다.",
        StudioLabel::Depthwise => "채널마다 따로 합성곱하기(깊이별)",
        StudioLabel::Activation => "층 다음의 활성화 함수",
        StudioLabel::NoActivation => "없음",
        StudioLabel::Maps => "출력 맵 수",
        StudioLabel::Starting => "계산을 준비하고 있습니다.",
        StudioLabel::Reading => "그림을 읽고 있습니다…",
        StudioLabel::Restarted => "계산이 멈춰서 다시 시작했습니다. 그림은 그대로 있습니다.",
        StudioLabel::Dead => {
            "여기서는 출력 맵을 계산할 수 없습니다. 페이지를 새로 고치고, 그래도 안 되면 더 새로운 브라우저를 써 보세요."
        }
        StudioLabel::NotFetched => "이 그림을 받지 못했습니다. 인터넷에 연결되면 다시 시도하세요.",
        StudioLabel::NothingDropped => {
            "놓은 것이 파일이 아닙니다. 그림을 먼저 저장한 다음 그 파일을 놓으세요."
        }
    }
}

pub(in crate::words) fn text(msg: StudioMsg<'_>) -> String {
    match msg {
        StudioMsg::Shown { name, width, height } => format!("{name}, {width} × {height} 픽셀"),
        StudioMsg::Reduced { from: [width, height], to: [to_width, to_height], limit } => format!(
            "원래 그림은 {} × {} 픽셀입니다. 한 변이 {limit} 픽셀을 넘으면 출력 맵이 조작을 따라오지 못하므로 \
             {to_width} × {to_height} 픽셀로 줄였습니다.",
            grouped(width as u128),
            grouped(height as u128),
        ),
        StudioMsg::Empty { name } => format!("{name}: 빈 파일입니다. 그림을 다시 저장하고 새 파일을 여세요."),
        StudioMsg::Text { name } => {
            format!(
                "{name}: 이름과 달리 그림이 아니라 글이 들어 있습니다. PNG, JPEG, WebP, GIF 파일을 여세요."
            )
        }
        StudioMsg::Svg { name } => format!(
            "{name}: SVG는 도형으로 이루어져 픽셀이 없습니다. 그리기 프로그램에서 PNG로 저장하고 그 파일을 여세요."
        ),
        StudioMsg::Other { name, kind } => {
            format!("{name}: 그림이 아니라 {kind} 파일입니다. PNG, JPEG, WebP, GIF 파일을 여세요.")
        }
        StudioMsg::Unknown { name } => {
            format!("{name}: 이 페이지가 아는 그림이 아닙니다. PNG, JPEG, WebP, GIF 파일을 여세요.")
        }
        StudioMsg::TooManyPixels { name, width, height, limit } => format!(
            "{name}: {} × {} 픽셀입니다. 브라우저의 메모리로는 약 {} 픽셀까지 읽을 수 있습니다. 먼저 그림을 줄이세요.",
            grouped(width.into()),
            grouped(height.into()),
            hundred_millions(limit),
        ),
        StudioMsg::Broken { name, kind } => format!(
            "{name}: {kind} 그림처럼 시작하지만 손상되어 브라우저가 읽지 못합니다. 다시 저장하거나 내려받으세요."
        ),
        StudioMsg::NotReadHere { name, kind } => {
            format!(
                "{name}: 이 브라우저는 {kind} 그림을 읽지 못합니다. JPEG나 PNG로 저장하고 그 파일을 여세요."
            )
        }
        StudioMsg::NoPicture { name, shape, limit } => format!(
            "{name}: 모양이 {shape}입니다. 그림의 모양은 (높이, 너비), (1, 높이, 너비), (3, 높이, 너비) 가운데 하나이고 \
             한 변은 {limit} 이하여야 합니다."
        ),
        StudioMsg::Numbers { name, why } => format!("{name}: {why}"),
        StudioMsg::CameraFails { why } => format!("카메라가 켜지지 않습니다. 브라우저의 설명: {why}"),
        StudioMsg::PenAt { x, y, is_down: true } => format!("펜 내림, {x}열 {y}행"),
        StudioMsg::PenAt { x, y, is_down: false } => format!("펜 올림, {x}열 {y}행"),
    }
}

/// A large number in units of hundred millions and ten thousands: 1억 5,000만.
fn hundred_millions(count: u64) -> String {
    let (large, small) = (count / 100_000_000, count % 100_000_000 / 10_000);
    match (large, small) {
        (0, small) => format!("{}만", grouped(small.into())),
        (large, 0) => format!("{large}억"),
        (large, small) => format!("{large}억 {}만", grouped(small.into())),
    }
}
