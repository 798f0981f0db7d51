//! Texts without arguments.

use crate::words::Label;

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Title => "Convoscope",
        Label::DocumentTitle => "Convoscope: 합성곱 층이 하는 일을 보기",
        Label::SkipToFigure => "그림으로 건너뛰기",
        Label::Undo => "실행 취소",
        Label::Redo => "다시 실행",
        Label::Examples => "예제",
        Label::Lessons => "배우기",
        Label::InClass => "수업",
        Label::Present => "발표",
        Label::Practice => "문제 풀기",
        Label::SideBySide => "나란히 보기",
        Label::OwnPicture => "내 사진",
        Label::Share => "공유",
        Label::OpenInTab => "새 탭에서 열기",
        Label::Language => "언어",
        Label::ThemeAuto => "색상: 시스템 설정",
        Label::ThemeLight => "색상: 밝게",
        Label::ThemeDark => "색상: 어둡게",
        Label::Parameters => "층의 매개변수",
        Label::View => "보기",
        Label::Turning => "입체 돌려 보기",
        Label::TurnLeft => "왼쪽으로 돌리기",
        Label::TurnRight => "오른쪽으로 돌리기",
        Label::TurnUp => "위로 돌리기",
        Label::TurnDown => "아래로 돌리기",
        Label::TurnReset => "처음 방향으로 되돌리기",
        Label::Spread => "단면 간격",
        Label::Figure => "그림",
        Label::GroupInput => "입력",
        Label::GroupKernel => "커널",
        Label::GroupOutput => "출력",
        Label::GroupValues => "값",
        Label::Size => "크기",
        Label::Channels => "채널",
        Label::Stride => "스트라이드",
        Label::Padding => "패딩",
        Label::Dilation => "딜레이션",
        Label::Groups => "그룹",
        Label::Bias => "편향",
        Label::Activation => "활성화",
        Label::Operation => "연산",
        Label::GroupWindow => "창",
        Label::OutputPadding => "출력 패딩",
        Label::CeilMode => "올림",
        Label::CountIncludePad => "패딩도 세기",
        Label::PaddingKind => "패딩을 정하는 방법",
        Label::PerSide => "방향마다 따로",
        Label::Top => "위",
        Label::Bottom => "아래",
        Label::Left => "왼쪽",
        Label::Right => "오른쪽",
        Label::PaddingMode => "채우는 값",
        Label::PaddingValue => "패딩 값",
        Label::NoticesTitle => "링크의 일부를 읽지 못했습니다",
        Label::Transport => "단계",
        Label::First => "처음 단계",
        Label::Previous => "한 단계 뒤로",
        Label::Play => "재생",
        Label::Pause => "일시 정지",
        Label::Next => "한 단계 앞으로",
        Label::Last => "마지막 단계",
        Label::Scrub => "진행 위치",
        Label::Speed => "속도",
        Label::Loop => "반복",
        Label::StepSize => "단계의 크기",
        Label::ByCell => "한 칸씩",
        Label::ByMultiplyAdd => "곱셈·덧셈 하나씩",
        Label::PlayOrPause => "재생 또는 일시 정지",
        Label::Reveal => "정답 보기",
        Label::Covered => "가려진 것이 있습니다. 먼저 답을 말해 보세요.",
        Label::CoveredHint => "가려진 것을 공개하면 볼 수 있습니다.",
        Label::SelectNothing => "숫자 편집 닫기",
        Label::Keys => "단축키와 조작법",
        Label::KeysOfPage => "단축키",
        Label::KeysOfFigure => "그림에 초점이 있을 때",
        Label::Gestures => "마우스·손가락·입력란",
        Label::EditInFigure => "그림의 숫자 고치기",
        Label::SpreadMore => "단면 간격 넓히기",
        Label::SpreadLess => "단면 간격 좁히기",
        Label::VoiceOnOff => "바뀌는 것을 소리 내어 읽기 켬/끔",
        Label::ToneOnOff => "값을 소리로 듣기 켬/끔",
        Label::OnCell => "입력 칸이나 가중치 누르기",
        Label::EditsCell => "숫자를 고칩니다",
        Label::OnOutputCell => "출력 칸 누르기",
        Label::GoesToStep => "그 칸을 계산하는 단계로 갑니다",
        Label::OverAnything => "칸, 가중치, 곱 가리키기",
        Label::ShowsKin => "함께 계산되는 것이 표시됩니다",
        Label::DragPainting => "‘입력에 칠하기’를 켜고 입력 위를 끌기",
        Label::PaintsCells => "숫자를 칠합니다",
        Label::DragVolume => "입체 그림 끌기",
        Label::TurnsVolume => "그림을 돌립니다",
        Label::InNumberField => "숫자 입력란에서 ↑, ↓",
        Label::ChangesNumber => "가능한 다음 값이나 이전 값으로 바꿉니다",
        Label::InProducts => "‘이번 단계’의 곱에서 화살표 키",
        Label::GoesAmongProducts => "곱에서 곱으로 옮겨 갑니다",
        Label::FirstHint => "재생이나 화살표 키를 눌러 보세요. 칸을 누르면 숫자를 고칠 수 있습니다.",
        Label::FirstHintByFinger => "재생을 눌러 보세요. 칸을 누르면 숫자를 고칠 수 있습니다.",
        Label::Explanation => "설명",
        Label::Dimensions => "차원",
        Label::HelpInputSize => "입력 맵 하나의 행과 열의 수입니다. 이미지를 떠올리면 됩니다.",
        Label::HelpInChannels => {
            "입력 맵의 수입니다. 컬러 이미지라면 빨강·초록·파랑의 3입니다. 채널마다 커널이 따로 있습니다."
        }
        Label::HelpOutChannels => {
            "층이 만드는 특성 맵의 수입니다. 맵마다 필터가 따로 있으며 자유롭게 정합니다."
        }
        Label::HelpKernelSize => {
            "움직이는 창이 축마다 덮는 칸 수입니다. 창 안의 수인 가중치가 학습되는 값입니다."
        }
        Label::HelpStride => "창이 한 번에 움직이는 칸 수입니다. 클수록 출력이 작아집니다.",
        Label::HelpPadding => {
            "입력 둘레에 덧붙이는 칸입니다. 출력이 줄어드는 것을 막습니다. 크기가 3인 커널에서는 1이면 크기가 유지됩니다."
        }
        Label::HelpPaddingMode => {
            "패딩을 채우는 값입니다. 0이나 다른 수, 또는 입력을 거울처럼 뒤집거나 반복하거나 이어 붙인 값입니다."
        }
        Label::HelpDilation => {
            "커널 원소 사이의 간격입니다. 1이면 붙어 있고 2이면 한 칸씩 띕니다. 같은 계산량으로 더 넓은 범위를 봅니다."
        }
        Label::HelpGroups => {
            "채널을 이만큼의 그룹으로 나누어 그룹마다 따로 합성곱합니다. 그룹 수가 채널 수와 같으면 깊이별(depthwise) 합성곱입니다."
        }
        Label::HelpBias => "출력 채널마다 하나씩 있는 수로, 그 채널의 모든 칸에 더해집니다.",
        Label::HelpActivation => "층 다음에 오는 함수입니다. 출력 칸마다 따로 계산하며, 크기는 그대로입니다.",
        Label::HelpDimensions => {
            "창이 몇 개의 축을 따라 움직이는지 정합니다. 글과 소리는 1차원, 이미지는 2차원, 영상과 입체 촬영은 3차원입니다."
        }
        Label::HelpInputLength => "입력 채널 하나의 칸 수입니다. 문장의 낱말이나 소리를 떠올리면 됩니다.",
        Label::HelpInputVolume => {
            "입력 채널 하나의 단면, 행, 열의 수입니다. 영상의 장면들을 떠올리면 됩니다."
        }
        Label::HelpConv => "출력 한 칸은 창 아래의 값에 가중치를 곱해 모두 더한 것입니다.",
        Label::HelpConvTranspose => {
            "합성곱을 거꾸로 한 것입니다. 입력 한 칸이 커널 크기만큼의 출력으로 퍼지므로 출력이 커집니다."
        }
        Label::HelpMaxPool => "출력 한 칸은 창 아래의 값 가운데 가장 큰 값입니다. 학습되는 값은 없습니다.",
        Label::HelpAvgPool => "출력 한 칸은 창 아래의 값의 평균입니다. 학습되는 값은 없습니다.",
        Label::HelpOutputPadding => {
            "출력의 각 축 끝에 덧붙는 칸입니다. 스트라이드가 있으면 여러 입력 크기의 합성곱 출력이 같은 크기가 되는데, \
             그중 어느 크기로 돌아갈지 정합니다."
        }
        Label::HelpCeilMode => {
            "ceil_mode: 끝을 넘어가는 마지막 창도 씁니다. 단, 창이 입력이나 그 앞의 패딩에서 시작해야 합니다."
        }
        Label::HelpCountIncludePad => {
            "count_include_pad: 평균을 낼 때 패딩을 0으로 셀지, 아예 빼고 셀지 정합니다."
        }
        Label::HelpPoolChannels => {
            "입력 맵의 수입니다. 풀링은 채널을 하나씩 따로 다루므로 출력도 그만큼입니다."
        }
        Label::HelpWindowSize => "움직이는 창이 축마다 덮는 칸 수입니다. 창 안의 값들이 값 하나가 됩니다.",
        Label::HelpTransposedStride => {
            "입력 칸 사이를 벌려 그 사이에 0을 넣는 간격입니다. 클수록 출력이 커집니다."
        }
        Label::HelpCropping => {
            "거꾸로 하려는 합성곱의 패딩입니다. 여기서는 출력의 둘레를 그만큼 잘라 냅니다."
        }
        Label::HelpPoolPadding => {
            "입력 둘레에 덧붙이는 칸입니다. 패딩은 최댓값이 되지 않고, 평균에서는 0으로 세거나 세지 않습니다."
        }
        Label::Front => "앞",
        Label::Back => "뒤",
        Label::InputValues => "입력 값",
        Label::KernelValues => "커널 값",
        Label::SourceDigit => "손글씨",
        Label::SourceSignal => "신호",
        Label::SourceSphere => "공",
        Label::SourceMovingDigit => "동영상",
        Label::SourceRandom => "무작위",
        Label::SourceZeros => "모두 0",
        Label::Seed => "시드",
        Label::InputSeed => "입력의 시드",
        Label::Flip => "커널 180° 돌리기",
        Label::FlipHint => {
            "수학의 합성곱은 커널을 뒤집어서 옮깁니다. 딥러닝에서는 뒤집지 않고(교차상관) 그대로 합성곱이라고 부릅니다."
        }
        Label::KernelSeed => "커널의 시드",
        Label::NewNumbers => "새로운 수",
        Label::WhichSignal => "신호 고르기",
        Label::WhichDigit => "숫자 고르기",
        Label::EditValues => "값 고치기",
        Label::OutputChannelChoice => "출력 채널",
        Label::InputChannelChoice => "입력 채널",
        Label::SliceChoice => "단면",
        Label::Weights => "가중치",
        Label::Biases => "편향",
        Label::InputMap => "입력 맵",
        Label::InputMapHint => "한 줄에 한 행씩, 수는 빈칸이나 쉼표로 나눕니다. 붙여 넣을 수 있습니다.",
        Label::TooLargeToEdit => "표로 보여 주기에는 큽니다. 그림에서 칸을 골라 고칩니다.",
        Label::Paint => "입력에 칠하기",
        Label::PaintValue => "칠할 값",
        Label::PaintHint => "그림의 입력 위를 끌어서 칠합니다.",
        Label::ResetInput => "입력을 원래대로",
        Label::ResetKernel => "커널을 원래대로",
        Label::Impossible => "만들 수 없는 층입니다",
        Label::LastGoodStays => "그림은 마지막으로 가능했던 층을 보여 줍니다.",
        Label::WhatWorks => "가능한 값",
        Label::Discard => "마지막으로 가능했던 층으로 돌아가기",
        Label::FixPaddingInNumbers => "패딩을 숫자로",
        Label::FixZeros => "패딩을 0으로 채우기",
        Label::Dismiss => "닫기",
        Label::ThisStep => "이번 단계",
        Label::OutputSize => "출력 크기",
        Label::ThisLayer => "이 층",
        Label::InCode => "코드",
        Label::SumSoFar => "지금까지의 합",
        Label::PartOfKernel => "커널의 일부",
        Label::PartOfWindow => "창의 일부",
        Label::LargestSoFar => "지금까지의 최댓값",
        Label::ByValue => "값 하나씩",
        Label::WeightRow => "가중치",
        Label::BiasRow => "편향",
        Label::ParameterRow => "학습 파라미터 수",
        Label::MultiplyAddRow => "곱셈-덧셈",
        Label::CopiesKey => {
            "그림의 화살표는 입력 칸에서 그 값을 되풀이하는 패딩 칸으로 이어집니다. 화살표가 많으면 가까운 것만 그립니다."
        }
        Label::NeverReadRow => "읽히지 않는 칸",
        Label::Nothing => "없음",
        Label::DialectsHeading => "프레임워크마다 다른 same",
        Label::DialectsAgree => "이 층에서는 모두 같은 칸을 뜻합니다.",
        Label::DialectsDiffer => "서로 다른 칸을 고르므로 창의 시작 위치가 다르고 값도 달라집니다.",
        Label::DialectsDifferInMean => "서로 다른 칸을 고르거나, PyTorch만 패딩을 평균에 포함합니다.",
        Label::FloorHeading => "내림으로 잃는 것",
        Label::SameOutputHeading => "출력이 같은 입력",
        Label::WhyOutputPadding => "출력 패딩이 있는 까닭",
        Label::OutputPaddingChooses => {
            "출력만 보고는 어느 입력에서 왔는지 알 수 없습니다. 그래서 전치 합성곱에는 출력 패딩이 있습니다."
        }
        Label::ShowTransposed => "전치 합성곱으로 보기",
        Label::InputSizeChoice => "입력 크기",
        Label::OutputSizeChoice => "출력 크기",
        Label::CopyCode => "복사",
        Label::Copied => "복사했습니다",
        Label::CodeFramework => "프레임워크",
        Label::WhoHasIt => "이 층이 있는 프레임워크",
        Label::TypeLayer => "층을 코드로 입력",
        Label::TypeLayerHint => "nn.Conv2d(3, 8, 3)처럼 PyTorch나 Keras의 호출 하나를 적습니다.",
        Label::Apply => "적용",
        Label::LayerTaken => "이 층을 매개변수에 반영했습니다.",
        Label::SourceSentence => "문장",
        Label::YourSentence => "문장 입력",
        Label::MadeUpNumbers => {
            "낱말마다 임베딩이라는 수의 열이 있습니다. 여기의 수는 글자로 지어낸 것이며, 학습된 신경망은 스스로 배운 수를 씁니다."
        }
        Label::FirstSentence => "고양이가 따뜻한 매트 위에 앉았다",
        Label::CostFormulas => "계산식",
        Label::CostLetters => {
            "C는 채널 수, k는 커널 크기, o는 출력 크기이고, 아래 첨자 h, w, d는 높이, 너비, 깊이입니다."
        }
        Label::TransposedCostLetters => {
            "C는 채널 수, k는 커널 크기, i는 입력 크기이고, 아래 첨자 h, w, d는 높이, 너비, 깊이입니다."
        }
        Label::PairFormulas => "분리 합성곱의 계산식",
        Label::MultiplyAddShare => "곱셈-덧셈의 비율",
        Label::MapsLetter => "m은 깊이별 합성곱이 채널 하나에서 만드는 맵의 수입니다.",
        Label::CostHeading => "그룹을 나누지 않은 층과 비교",
        Label::FullLayer => "나누지 않은 층, 그룹 1개",
        Label::SeparableHeading => "깊이별 분리 합성곱으로",
        Label::SeparableHint => {
            "깊이별 합성곱은 이웃을 섞고, 뒤따르는 1 × 1 커널은 채널을 섞습니다. 나누지 않은 층은 둘을 한 번에 합니다."
        }
        Label::PairChannels => "분리 합성곱의 출력 채널 수",
        Label::DepthwiseHalf => "깊이별",
        Label::PointwiseHalf => "점별, 1 × 1",
        Label::Together => "합계",
        Label::Close => "닫기",
        Label::SearchExamples => "예제 찾기",
        Label::SearchHint => "깊이별, 스트라이드 2, nn.Conv2d(3, 8, 3)",
        Label::NothingFound => {
            "이 낱말이 모두 들어 있는 예제가 없습니다. 낱말을 줄이거나, 스트라이드 2와 같은 매개변수 또는 층의 코드를 넣어 보세요."
        }
        Label::CodeFound => "층의 코드입니다.",
        Label::OpenLayer => "이 층 열기",
        Label::SectionsOfExamples => "분류",
        Label::Crashed => {
            "페이지 안의 오류로 멈췄습니다. 그림은 주소에 남아 있으니 다시 불러오면 이어서 볼 수 있습니다."
        }
        Label::PictureComing => "이 링크의 그림을 불러오는 중입니다.",
        Label::ScriptNeeded => {
            "여기서는 스크립트를 실행할 수 없어 첫 그림을 보여 줍니다. JavaScript와 WebAssembly를 켜면 주소에 담긴 그림이 나오고 커널이 움직입니다."
        }
        Label::OpenFigure => "그림 열기",
        Label::NotLoaded => {
            "페이지를 끝까지 불러오지 못했습니다. 네트워크에 연결한 뒤 다시 불러오세요. 그림은 주소에 남아 있습니다."
        }
        Label::Reload => "다시 불러오기",
    }
}
