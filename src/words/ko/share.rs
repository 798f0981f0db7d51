//! The panel that gives a figure away.

use crate::figure::url::{MAX_EDITS, MAX_QUERY_BYTES};
use crate::words::number::grouped;
use crate::words::{ShareLabel, ShareMsg};

pub(super) const fn label(label: ShareLabel) -> &'static str {
    match label {
        ShareLabel::Title => "이 그림 공유하기",
        ShareLabel::Link => "링크",
        ShareLabel::LinkHint => "층과 값과 보기까지 이 그림 그대로 열립니다.",
        ShareLabel::InLink => "링크에 함께 넣기",
        ShareLabel::Step => "단계",
        ShareLabel::Language => "언어",
        ShareLabel::Colors => "색상",
        ShareLabel::Copy => "복사",
        ShareLabel::CopyByHand => {
            "여기서는 복사 버튼을 쓸 수 없습니다. 글이 선택되어 있으니 Ctrl+C(Mac에서는 ⌘C)를 누르세요."
        }
        ShareLabel::QrCode => "QR 코드 보기",
        ShareLabel::QrCodeOfLink => "이 링크의 QR 코드",
        ShareLabel::HideQrCode => "QR 코드 숨기기",
        ShareLabel::Embed => "웹 페이지에 넣기",
        ShareLabel::EmbedHint => "페이지의 HTML에 붙여 넣으세요.",
        ShareLabel::DeckHint => {
            "슬라이드의 HTML에 붙여 넣으세요. 슬라이드가 나타나면 그림이 재생되고, 마지막 단계 다음에 리모컨을 누르면 다음 \
             슬라이드로 넘어갑니다."
        }
        ShareLabel::ElementHint => {
            "페이지의 HTML에 붙여 넣으세요. 그림이 여러 개여도 script는 하나만 두면 됩니다. 요소 안에 이미지를 넣으면 인쇄할 때 \
             나옵니다."
        }
        ShareLabel::MarkdownHint => {
            "GitHub의 README처럼 움직이는 그림을 넣을 수 없는 곳에 씁니다. 아래에서 SVG로 저장한 파일을 글과 같은 폴더에 \
             두세요."
        }
        ShareLabel::Code => "복사할 코드",
        ShareLabel::KindOfCode => "코드 종류",
        ShareLabel::WebPage => "웹 페이지",
        ShareLabel::PictureWithLink => "링크가 있는 이미지",
        ShareLabel::Shown => "표시할 것",
        ShareLabel::ShownPlayer => "그림과 재생 버튼",
        ShareLabel::ShownStage => "그림만",
        ShareLabel::ShownExplained => "설명까지",
        ShareLabel::ShownAll => "모두",
        ShareLabel::KeysOfFrame => "키보드",
        ShareLabel::KeysOwn => "그림을 움직임",
        ShareLabel::KeysPass => "그림을 움직이고, 끝나면 페이지로",
        ShareLabel::KeysNone => "페이지만 움직임",
        ShareLabel::Loads => "시작",
        ShareLabel::LoadsOnClick => "누를 때",
        ShareLabel::LoadsWhenVisible => "화면에 보일 때",
        ShareLabel::LoadsNow => "바로",
        ShareLabel::ColorsOfFrame => "색상",
        ShareLabel::ColorsAuto => "읽는 사람의 시스템 설정대로",
        ShareLabel::ColorsLight => "밝게",
        ShareLabel::ColorsDark => "어둡게",
        ShareLabel::ReadOnly => "재생만 할 수 있고 바꿀 수 없게 하기",
        ShareLabel::Width => "최대 너비(픽셀)",
        ShareLabel::Save => "파일로 저장",
        ShareLabel::Caption => "그림 아래의 설명글",
        ShareLabel::Scale => "PNG 배율",
        ShareLabel::AnimatedSvg => "움직이는 SVG",
        ShareLabel::Film => "동영상",
        ShareLabel::Input => "입력",
        ShareLabel::Weight => "가중치",
        ShareLabel::Bias => "편향",
        ShareLabel::Output => "출력",
        ShareLabel::Figure => "그림 파일",
        ShareLabel::ForPng => "발표 자료와 문서에 넣는 이미지",
        ShareLabel::ForSvg => "어떤 크기에서도 선명한 이미지",
        ShareLabel::ForAnimatedSvg => "GitHub README에서 재생되며, 글자가 글자로 남습니다",
        ShareLabel::ForGif => "이미지를 보여 주는 곳이면 어디서나 재생됩니다",
        ShareLabel::ForFilm => {
            "PowerPoint와 Keynote용. MP4이며, 이 브라우저가 MP4를 만들지 못하면 WebM입니다"
        }
        ShareLabel::ForTikz => "LaTeX용 그림. pdflatex으로 컴파일됩니다",
        ShareLabel::ForNpy => "NPY: NumPy용 배열 하나. np.load로 읽습니다",
        ShareLabel::ForCsv => "스프레드시트에서 여는 모든 값",
        ShareLabel::ForJson => "프로그램에서 읽는 모든 형상과 값",
        ShareLabel::ForFigure => "직접 바꾼 수까지 모두 담아, 여기서 다시 열 수 있습니다",
        ShareLabel::Cancel => "취소",
        ShareLabel::Cancelled => "취소했습니다. 저장된 파일은 없습니다.",
        ShareLabel::NoFilm => "이 브라우저는 동영상을 만들 수 없습니다. 대신 GIF로 저장하세요.",
        ShareLabel::NoWorker => {
            "파일을 만드는 부분을 불러오지 못했습니다. 인터넷 연결을 확인하고 다시 시도하세요."
        }
        ShareLabel::InFrame => "파일이 나타나지 않으면, 이 그림을 넣은 페이지가 저장을 막은 것입니다.",
        ShareLabel::OpenInTab => "새 탭에서 그림 열기",
        ShareLabel::Open => "파일 열기",
        ShareLabel::OpenHint => {
            "여기서 저장한 그림 파일, 또는 입력 값으로 쓸 NPY나 CSV 파일을 열 수 있습니다. 파일을 페이지 아무 곳에나 끌어다 \
             놓아도 됩니다."
        }
        ShareLabel::ChooseFile => "파일 고르기",
        ShareLabel::Reading => "파일을 읽고 있습니다.",
        ShareLabel::Opened => "파일을 열었습니다. 실행 취소로 이전 그림을 되찾을 수 있습니다.",
        ShareLabel::DropHere => "놓으면 파일이 열립니다",
        ShareLabel::NotAFile => "파일이 아닙니다. 저장한 그림 파일이나 NPY, CSV 파일을 놓으세요.",
    }
}

pub(super) fn text(msg: ShareMsg<'_>) -> String {
    match msg {
        ShareMsg::TooManyForLink { numbers } => format!(
            "직접 바꾼 수가 {}개인데, 링크에는 {}개까지만 들어갑니다. 그림을 파일로 저장하면 모두 담깁니다.",
            grouped(numbers as u128),
            grouped(MAX_EDITS as u128)
        ),
        ShareMsg::TooLongForLink { characters } => format!(
            "링크가 {}자인데, 페이지는 {}자까지만 읽습니다. 그림을 파일로 저장하면 모두 담깁니다.",
            grouped(characters as u128),
            grouped(MAX_QUERY_BYTES as u128)
        ),
        ShareMsg::Making { name } => format!("파일을 만드는 중: {name}"),
        ShareMsg::Made { file, kilobytes } => {
            format!("{file} 파일이 준비되었습니다({} kB).", grouped(kilobytes as u128))
        }
        ShareMsg::FileTooLarge { megabytes } => {
            format!("파일 크기가 {} MB입니다. 10 MB까지만 읽을 수 있습니다.", grouped(megabytes as u128))
        }
    }
}
