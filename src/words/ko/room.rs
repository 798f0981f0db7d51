//! 수업과 진행 순서.

use crate::words::number::grouped;
use crate::words::{RoomLabel, RoomMsg};

pub(in crate::words) const fn label(label: RoomLabel) -> &'static str {
    match label {
        RoomLabel::PresentTitle => "발표 – Convoscope",
        RoomLabel::EditTitle => "진행 순서 – Convoscope",
        RoomLabel::Slide => "수업에서 보여 주는 그림",
        RoomLabel::Hint => "Page Down 키나 프레젠터로 넘깁니다. F는 전체 화면, ?는 모든 키입니다.",
        RoomLabel::HintByFinger => "옆으로 밀면 다음 그림으로 넘어갑니다. 아래 버튼으로도 넘길 수 있습니다.",
        RoomLabel::End => "끝",
        RoomLabel::EndHint => "Page Up 키를 누르면 돌아갑니다.",
        RoomLabel::EmptyOrder => "진행 순서에 아직 그림이 없습니다.",
        RoomLabel::Edit => "진행 순서 편집",
        RoomLabel::NoNotesWindow => {
            "브라우저가 강의자 창을 열지 않았습니다. 이 페이지의 팝업 창을 허용한 다음 N을 다시 누르세요."
        }
        RoomLabel::NoFullScreen => {
            "브라우저가 전체 화면을 허용하지 않습니다. 이 창에서도 모두 그대로 됩니다. F11 키로 화면을 채울 수도 있습니다."
        }
        RoomLabel::Keys => "키",
        RoomLabel::KeysOfLecture => "수업",
        RoomLabel::KeysOfStep => "그림",
        RoomLabel::KeysOfScreen => "화면",
        RoomLabel::Forward => "프레젠터처럼 앞으로",
        RoomLabel::Back => "프레젠터처럼 뒤로",
        RoomLabel::NextFigure => "다음 그림",
        RoomLabel::PreviousFigure => "이전 그림",
        RoomLabel::StepOn => "다음 단계",
        RoomLabel::StepBack => "이전 단계",
        RoomLabel::FirstStep => "첫 단계",
        RoomLabel::LastStep => "마지막 단계",
        RoomLabel::PlayOrPause => "재생 또는 일시 정지",
        RoomLabel::Faster => "더 빠르게",
        RoomLabel::Slower => "더 느리게",
        RoomLabel::Jump => "이 번호의 그림으로 가기",
        RoomLabel::Reveal => "가린 것 보이기",
        RoomLabel::Black => "검은 화면",
        RoomLabel::White => "흰 화면",
        RoomLabel::FullScreen => "전체 화면",
        RoomLabel::LeaveFullScreen => "전체 화면 끝내기",
        RoomLabel::Pointer => "큰 포인터",
        RoomLabel::NextColors => "색 바꾸기: 시스템, 밝게, 어둡게, 프로젝터",
        RoomLabel::NextLanguage => "언어 바꾸기",
        RoomLabel::Help => "모든 키",
        RoomLabel::Notes => "메모 창",
        RoomLabel::Order => "진행 순서",
        RoomLabel::OrderHint => {
            "수업에서 이 순서대로 그림을 보여 줍니다. 이 브라우저에 저장되며, 링크나 파일로 가져갈 수 있습니다."
        }
        RoomLabel::NoFigures => {
            "아직 그림이 없습니다. 예제에서 고르거나 링크를 붙여 넣어 첫 그림을 추가하세요."
        }
        RoomLabel::AddFigure => "그림 추가",
        RoomLabel::AddExample => "예제에서",
        RoomLabel::AddExampleHint => "예: 스트라이드, 패딩",
        RoomLabel::AddLink => "링크로",
        RoomLabel::AddLinkHint => "페이지나 강의에서 복사한 그림 링크를 붙여 넣으세요.",
        RoomLabel::Add => "추가",
        RoomLabel::Search => "예제 찾기",
        RoomLabel::NothingFound => "이 낱말이 들어간 예제가 없습니다.",
        RoomLabel::Title => "제목",
        RoomLabel::NotesOfFigure => "메모",
        RoomLabel::NotesHint => "발표자만 봅니다",
        RoomLabel::Clicks => "누를 때마다",
        RoomLabel::ClicksSteps => "한 단계씩",
        RoomLabel::ClicksPlay => "재생한 다음 넘어가기",
        RoomLabel::ClicksStay => "바로 넘어가기",
        RoomLabel::Ask => "질문",
        RoomLabel::AskNothing => "없음",
        RoomLabel::AskSize => "출력 크기",
        RoomLabel::AskValue => "출력 값 하나",
        RoomLabel::AskMap => "출력 전체",
        RoomLabel::AskFormula => "공식의 결과",
        RoomLabel::MoveUp => "위로 옮기기",
        RoomLabel::MoveDown => "아래로 옮기기",
        RoomLabel::Duplicate => "복제",
        RoomLabel::Remove => "삭제",
        RoomLabel::Undo => "실행 취소",
        RoomLabel::Handle => "끌어서 옮깁니다. Alt 키를 누른 채 화살표 키를 눌러도 됩니다.",
        RoomLabel::Present => "발표",
        RoomLabel::CopyLink => "링크 복사",
        RoomLabel::Copied => "링크를 복사했습니다.",
        RoomLabel::CopyByHand => "여기서는 복사가 허용되지 않습니다. Ctrl+C를 누르세요(Mac은 ⌘C).",
        RoomLabel::SaveFile => "파일로 저장",
        RoomLabel::OpenFile => "파일 열기",
        RoomLabel::NewOrder => "새로 시작",
        RoomLabel::OpenFigure => "페이지에서 열기",
        RoomLabel::NotKept => {
            "이 브라우저에는 저장할 수 없어서 탭을 닫으면 진행 순서가 사라집니다. 링크를 복사하거나 파일로 저장하세요."
        }
        RoomLabel::NotALink => "그림 링크가 아닙니다. 페이지의 공유에서 링크를 복사하세요.",
    }
}

pub(in crate::words) fn text(msg: RoomMsg<'_>) -> String {
    match msg {
        RoomMsg::Figure { at, of, title: "" } => format!("그림 {at}/{of}."),
        RoomMsg::Figure { at, of, title } => format!("그림 {at}/{of}: {title}."),
        RoomMsg::Untitled { at } => format!("그림 {at}"),
        RoomMsg::GoTo { typed } => format!("{typed}번으로 가려면 Enter 키를 누르세요"),
        RoomMsg::Moved { name, at, of } => format!("‘{name}’ 그림이 {of}개 중 {at}번이 되었습니다."),
        RoomMsg::Added { name, at } => format!("‘{name}’ 그림을 {at}번에 추가했습니다."),
        RoomMsg::Removed { name } => format!("‘{name}’ 그림을 삭제했습니다."),
        RoomMsg::Count { n } => format!("그림 {n}개"),
        RoomMsg::Full { most } => {
            format!("진행 순서에는 그림이 {most}개까지 들어갑니다. 먼저 하나를 삭제하세요.")
        }
        RoomMsg::LinkTooLong { bytes, most } => format!(
            "링크가 {}자나 됩니다. {}자까지만 읽는 서버가 많으니 진행 순서를 파일로 저장하세요.",
            grouped(bytes as u128),
            grouped(most as u128)
        ),
        RoomMsg::AddressTooLong { bytes } => format!(
            "이 링크는 {}자여서 너무 길어 읽을 수 없습니다. 진행 순서 파일을 여세요.",
            grouped(bytes as u128)
        ),
        RoomMsg::TooManyItems { items, most } => {
            format!(
                "그림이 {items}개인데 진행 순서에는 {most}개까지 들어갑니다. 앞의 {most}개만 가져왔습니다."
            )
        }
        RoomMsg::BadClicks { item, value } => format!(
            "그림 {item}: 누를 때 하는 일에 ‘{value}’ 같은 것은 없습니다. steps, play, stay 중 하나를 쓰세요. 지금은 한 단계씩 넘어갑니다."
        ),
        RoomMsg::TitleCut { item, most } => format!("그림 {item}: 제목을 {most}자에서 잘랐습니다."),
        RoomMsg::NotesCut { item, most } => {
            format!("그림 {item}: 메모를 {}자에서 잘랐습니다.", grouped(most as u128))
        }
        RoomMsg::UnknownLine { line, text } => format!(
            "{line}번째 줄은 쓰지 않았습니다: ‘{text}’. 줄은 figure, title, notes, clicks, ask 중 하나와 쌍점으로 시작합니다."
        ),
        RoomMsg::NotAnOrder { extension } => format!(
            "진행 순서 파일이 아닙니다. 진행 순서 파일은 이름이 .{extension}로 끝나고 ‘convoscope-talk 1’로 시작합니다."
        ),
        RoomMsg::TooNew { version } => format!(
            "더 새로운 Convoscope에서 저장한 파일입니다(버전 {version}). 이 페이지를 새로 고치면 최신 버전이 열립니다."
        ),
        RoomMsg::TooLarge { most } => {
            format!("파일이 너무 큽니다. 진행 순서는 {}바이트까지 읽을 수 있습니다.", grouped(most as u128))
        }
        RoomMsg::Opened { n } => format!("열었습니다: 그림 {n}개."),
    }
}
