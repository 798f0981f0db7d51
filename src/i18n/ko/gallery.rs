//! 갤러리.

mod volumes;

use crate::i18n::{Caption, Section};

pub(in crate::i18n) const fn section(section: Section) -> &'static str {
    match section {
        Section::Arithmetic => "합성곱 산술",
        Section::ArithmeticTransposed => "합성곱 산술: 전치",
        Section::ArithmeticNumerical => "합성곱 산술: 숫자로 보기",
        Section::Operation => "합성곱이 하는 일",
        Section::Kernel => "커널과 출력 크기",
        Section::Padding => "패딩",
        Section::StrideAndDilation => "스트라이드와 딜레이션",
        Section::Channels => "채널과 그룹",
        Section::Transposed => "전치 합성곱",
        Section::Pooling => "풀링",
        Section::Sequences => "시퀀스 (1차원)",
        Section::Volumes => "볼륨 (3차원)",
        Section::RealLayers => "실제 신경망의 층",
    }
}

/// Title and sentence.
pub(in crate::i18n) const fn caption(caption: Caption) -> (&'static str, &'static str) {
    match caption {
        Caption::NoPaddingNoStrides => (
            "패딩 없음, 스트라이드 1",
            "3 × 3 커널이 4 × 4 입력에 놓일 자리는 2 × 2곳뿐이라 출력이 작아집니다.",
        ),
        Caption::ArbitraryPaddingNoStrides => (
            "임의의 패딩, 스트라이드 1",
            "짝수 크기인 4 × 4 커널에 패딩 2를 주면 5 × 5가 같은 크기가 아니라 6 × 6이 됩니다.",
        ),
        Caption::SamePaddingNoStrides => (
            "절반(same) 패딩, 스트라이드 1",
            "커널의 절반만큼, 3 × 3 커널이면 1만큼 패딩을 두면 크기가 그대로입니다.",
        ),
        Caption::FullPaddingNoStrides => (
            "전체(full) 패딩, 스트라이드 1",
            "커널 크기 − 1만큼 패딩을 두면 모서리 한 칸만 겹치는 자리까지 모두 계산해 출력이 커집니다.",
        ),
        Caption::NoPaddingStrides => {
            ("패딩 없음, 스트라이드 2", "스트라이드가 2이면 창이 한 자리씩 건너뛰어 5 × 5가 2 × 2가 됩니다.")
        }
        Caption::PaddingStrides => {
            ("패딩, 스트라이드 2", "패딩 1을 두면 건너뛰는 창이 입력 바깥에서 시작해 5 × 5가 3 × 3이 됩니다.")
        }
        Caption::PaddingStridesOdd => (
            "패딩, 스트라이드 2 (남는 칸)",
            "6 × 6도 5 × 5처럼 3 × 3이 됩니다. 패딩의 마지막 행과 열에는 창이 닿지 않습니다.",
        ),
        Caption::Dilation => (
            "패딩 없음, 딜레이션 2",
            "딜레이션이 2이면 가중치 9개가 5 × 5칸에 걸쳐 같은 계산량으로 더 넓게 봅니다.",
        ),
        Caption::NoPaddingNoStridesTransposed => (
            "전치: 패딩 없음, 스트라이드 1",
            "2 × 2에서 4 × 4로 되돌아가는 길: 입력에 커널 크기 − 1만큼 패딩을 두르고 뒤집은 커널을 댑니다.",
        ),
        Caption::ArbitraryPaddingNoStridesTransposed => (
            "전치: 임의의 패딩, 스트라이드 1",
            "6 × 6에서 5 × 5로 되돌아가는 길: 합성곱의 패딩만큼 여기서는 잘라 냅니다.",
        ),
        Caption::SamePaddingNoStridesTransposed => {
            ("전치: 절반(same) 패딩, 스트라이드 1", "절반 패딩은 어느 방향으로 가도 크기를 지킵니다.")
        }
        Caption::FullPaddingNoStridesTransposed => (
            "전치: 전체(full) 패딩, 스트라이드 1",
            "전체 패딩에서 되돌아갈 때는 패딩이 필요 없어 7 × 7이 5 × 5가 됩니다.",
        ),
        Caption::NoPaddingStridesTransposed => (
            "전치: 패딩 없음, 스트라이드 2",
            "스트라이드는 입력 칸 사이의 0이 됩니다. 2 × 2가 3 × 3으로 벌어져 5 × 5를 만듭니다.",
        ),
        Caption::PaddingStridesTransposed => {
            ("전치: 패딩, 스트라이드 2", "스트라이드만큼 벌리고 패딩만큼 잘라 3 × 3이 5 × 5가 됩니다.")
        }
        Caption::PaddingStridesOddTransposed => (
            "전치: 패딩, 스트라이드 2 (남는 칸)",
            "3 × 3은 5 × 5에서도 6 × 6에서도 나옵니다. 출력 패딩 1은 큰 쪽을 고릅니다.",
        ),
        Caption::NumericalNoPaddingNoStrides => {
            ("숫자로 보기, 패딩 없음", "출력 한 칸마다 곱 9개를 모두 더합니다.")
        }
        Caption::NumericalPaddingStrides => {
            ("숫자로 보기, 패딩과 스트라이드", "패딩과의 곱은 0이므로 모서리에서는 더해지는 수가 적습니다.")
        }
        Caption::NumericalAveragePooling => {
            ("숫자로 보기, 평균 풀링", "출력 한 칸은 값 9개의 평균이며 가중치가 없습니다.")
        }
        Caption::NumericalMaxPooling => {
            ("숫자로 보기, 최대 풀링", "출력 한 칸은 값 9개 가운데 가장 큰 값이며 가중치가 없습니다.")
        }
        Caption::FirstPicture => {
            ("손글씨 3", "커널은 왼쪽 위에서 시작합니다. 겹친 수끼리 곱해 모두 더합니다.")
        }
        Caption::VerticalEdges => (
            "세로 경계",
            "한쪽은 −, 다른 쪽은 +인 커널은 왼쪽과 오른쪽의 밝기가 달라지는 곳에서 값이 커집니다.",
        ),
        Caption::HorizontalEdges => ("가로 경계", "같은 커널을 직각으로 돌리면 가로로 놓인 경계를 찾습니다."),
        Caption::Blur => ("흐리게", "모두 더해 1이 되는 비율의 커널은 각 칸을 이웃과 섞습니다."),
        Caption::MultiplyAdds => {
            ("곱셈-덧셈 하나씩", "출력 한 칸은 곱을 하나씩 더해 갑니다. 그 합을 한 단계씩 따라가 봅니다.")
        }
        Caption::LocalFeature => (
            "× 모양을 찾는 커널",
            "입력이 커널과 닮은 곳에서 합이 가장 큽니다. ×에서는 5, +에서는 −3이 나옵니다.",
        ),
        Caption::SameAnswerEverywhere => {
            ("어디서나 같은 답", "커널 하나가 입력 전체를 지나므로 같은 모양은 어디에 있든 같은 값을 냅니다.")
        }
        Caption::IdentityKernel => {
            ("그대로 베끼는 커널", "가운데가 1이고 둘레가 0이면 출력이 입력과 같습니다.")
        }
        Caption::BiasAlone => {
            ("편향만 남으면", "곱이 모두 0이면 편향만 남습니다. 모든 칸에 더해지는 수 하나입니다.")
        }
        Caption::RectangularKernel => {
            ("정사각형이 아닌 커널", "1 × 5 커널은 행을 따라서만 봅니다. 축마다 크기가 따로 있습니다.")
        }
        Caption::KernelShrinksOutput => (
            "커널이 클수록 작은 출력",
            "패딩이 없는 5 × 5 커널은 행과 열을 4개씩 줄입니다. 8 × 8이 4 × 4가 됩니다.",
        ),
        Caption::KernelAsLargeAsInput => {
            ("입력만큼 큰 커널", "놓을 자리가 하나뿐이라 출력도 수 하나입니다. 완전 연결 층과 같습니다.")
        }
        Caption::EvenKernelSamePadding => (
            "짝수 커널과 same 패딩",
            "2 × 2 커널에는 가운데가 없습니다. same 패딩은 앞에 0, 뒤에 1을 둡니다.",
        ),
        Caption::OneSidedPadding => (
            "위와 왼쪽에만 패딩",
            "변마다 패딩이 따로 있습니다. 앞에 2, 뒤에 0을 두면 어떤 창도 뒤쪽을 미리 보지 않습니다.",
        ),
        Caption::ReflectPadding => {
            ("반사 패딩", "입력을 가장자리에서 거울처럼 비추되 가장자리 칸은 되풀이하지 않습니다.")
        }
        Caption::ReplicatePadding => {
            ("가장자리 반복 패딩", "가장 가까운 입력 칸을 되풀이해 패딩을 채웁니다.")
        }
        Caption::CircularPadding => {
            ("순환 패딩", "입력이 둥글게 이어진 것처럼 반대쪽 값으로 패딩을 채웁니다.")
        }
        Caption::PaddingValueOne => {
            ("1로 채운 패딩", "패딩이 꼭 0일 필요는 없습니다. 어떤 수든 둘 수 있고 계산에 들어갑니다.")
        }
        Caption::PaddingKeepsSize => (
            "크기를 지키는 패딩",
            "홀수 커널은 크기의 절반만큼 패딩을 두르면 크기가 그대로입니다. 5 × 5이면 2입니다.",
        ),
        Caption::PaddingGrowsOutput => (
            "필요보다 많은 패딩",
            "3 × 3 커널에 패딩 3을 두면 출력이 입력보다 커집니다. 4 × 4가 8 × 8이 됩니다.",
        ),
        Caption::WindowWhollyInPadding => {
            ("패딩에만 놓인 창", "입력이 하나도 보이지 않습니다. 곱이 모두 0이라 편향만 나옵니다.")
        }
        Caption::SamePaddingWithStride => (
            "스트라이드 2의 same 패딩",
            "TensorFlow는 6을 절반인 3으로 만들 때 앞에 0, 뒤에 1만 패딩을 둡니다.",
        ),
        Caption::StrideDiffersByAxis => {
            ("축마다 다른 스트라이드", "세로로 1, 가로로 3: 출력의 행은 그대로이고 열은 3분의 1만 남습니다.")
        }
        Caption::CellsNeverRead => {
            ("읽히지 않는 칸", "커널보다 큰 스트라이드는 칸을 뛰어넘습니다. 그 값은 결과를 바꾸지 않습니다.")
        }
        Caption::StrideWithoutOverlap => {
            ("나란히 놓이는 창", "스트라이드가 커널 크기와 같으면 겹치지 않고 모든 칸을 꼭 한 번씩 읽습니다.")
        }
        Caption::FloorLeavesCells => {
            ("버림으로 잃는 것", "(6 − 3) ÷ 2 = 1.5를 버림하므로 마지막 행과 열은 읽히지 않습니다.")
        }
        Caption::DilationSeesWider => (
            "더 넓게 보는 딜레이션",
            "딜레이션 2는 가중치 9개를 5 × 5칸에 펼칩니다. 패딩 2이면 크기가 그대로입니다.",
        ),
        Caption::DilationSameParameters => {
            ("같은 가중치로 더 넓게", "딜레이션 3은 같은 가중치 9개와 같은 계산량으로 7 × 7칸에 걸칩니다.")
        }
        Caption::DilationOverdone => (
            "지나친 딜레이션",
            "8칸 가운데 7칸에 걸친 창은 축마다 놓일 자리가 둘뿐이라 출력이 거의 남지 않습니다.",
        ),
        Caption::DilationByAxis => {
            ("축마다 다른 딜레이션", "세로로는 붙이고 가로로는 3칸씩 벌리면 3행 7열에 걸칩니다.")
        }
        Caption::StrideAndDilationMissCells => (
            "스트라이드 2와 딜레이션 2",
            "둘 다 두 칸씩 가므로 한 행, 한 열 걸러서만 읽습니다. 81칸 가운데 25칸입니다.",
        ),
        Caption::ThreeToTwoChannels => (
            "입력 3채널, 출력 2채널",
            "입력 채널과 출력 채널의 쌍마다 커널이 있습니다. 커널 6개의 맵을 출력 채널별로 더합니다.",
        ),
        Caption::ThreeToTwoChannelsTilted => (
            "입력 3채널, 출력 2채널, 기울여 보기",
            "창은 모든 입력 채널을 한꺼번에 지나 출력 채널 하나의 한 칸을 채웁니다.",
        ),
        Caption::SixteenChannels => (
            "채널 16개",
            "입력 16, 출력 16이면 커널이 256개입니다. 층을 크게 만드는 것은 화소가 아니라 채널입니다.",
        ),
        Caption::Pointwise => {
            ("점별(pointwise): 1 × 1 커널", "이웃은 보지 않습니다. 칸마다 제자리의 채널들을 섞습니다.")
        }
        Caption::Groups => ("두 그룹", "채널을 서로 보지 않는 두 무리로 나누면 가중치가 절반이 됩니다."),
        Caption::Depthwise => {
            ("깊이별(depthwise)", "그룹이 채널만큼 있으면 채널마다 따로 합성곱하고 서로 더하지 않습니다.")
        }
        Caption::ScatterAndGather => (
            "뿌리기, 모으기, 원래 합성곱",
            "도장처럼 찍든, 벌린 입력에서 모으든, 원래 합성곱을 거꾸로 따라가든 합은 하나입니다.",
        ),
        Caption::StampOfOneCell => {
            ("한 칸의 도장", "곱 하나씩 보면, 입력 칸 하나가 값과 곱한 커널 전체를 출력에 찍습니다.")
        }
        Caption::Checkerboard => (
            "바둑판무늬",
            "커널 크기 3이 스트라이드 2로 나누어떨어지지 않아, 칸마다 1번, 2번, 4번 채워져 무늬가 보입니다.",
        ),
        Caption::EvenOverlap => (
            "고른 겹침",
            "커널 크기 4가 스트라이드 2로 나누어떨어져, 가장자리를 빼면 모든 칸이 4번씩 채워집니다.",
        ),
        Caption::NoOverlap => (
            "겹치지 않음",
            "커널 크기와 스트라이드가 모두 2이면 도장이 나란히 놓여, 출력 칸마다 입력 칸이 하나입니다.",
        ),
        Caption::OutputPadding => (
            "출력 패딩",
            "끝에서 한 행과 한 열을 덜 잘라 내어, 가능한 여러 입력 크기 가운데 어느 것으로 돌아갈지 정합니다.",
        ),
        Caption::TransposedWithDilation => (
            "딜레이션이 있는 전치 합성곱",
            "도장에 틈이 생깁니다. 딜레이션이 2이면 5 × 5칸을 덮지만 그중 9칸만 채웁니다.",
        ),
        Caption::TransposedWithGroups => {
            ("그룹이 있는 전치 합성곱", "출력 채널마다 자기 그룹의 입력 채널 두 개의 도장만 받습니다.")
        }
        Caption::MatrixOfATransposedLayer => {
            ("전치 행렬", "전치 합성곱은 합성곱 행렬의 행과 열을 바꾼 것입니다. 여기서는 16 × 4입니다.")
        }
        Caption::MatrixOfAConvolution => (
            "행렬로 본 합성곱",
            "4 × 4 입력의 3 × 3 합성곱은 4 × 16 행렬입니다. 행마다 같은 가중치 아홉 개가 자리만 옮깁니다.",
        ),
        Caption::MatrixWithStride => (
            "행렬 속의 스트라이드",
            "스트라이드가 2이면 행마다 가중치가 두 열씩 옮겨 가고, 행렬의 행이 줄어듭니다.",
        ),
        Caption::MatrixOfCircularPadding => (
            "행렬 속의 순환 패딩",
            "한쪽 끝으로 나간 가중치가 반대쪽에서 돌아오므로, 사라지는 가중치가 없습니다.",
        ),
        Caption::MatrixAndPaddingWithOnes => {
            ("1로 채운 패딩이 더하는 것", "0이 아닌 패딩은 입력과 상관없는 열 c를 더합니다.")
        }
        Caption::WindowsAsColumns => (
            "im2col: 창을 열로 늘어놓기",
            "창은 열이 되고 필터는 행이 됩니다. 빠른 라이브러리가 합성곱을 계산하는 방법입니다.",
        ),
        Caption::OneFilterThreeChannels => (
            "입력 3채널, 출력 1채널",
            "필터 하나에 입력 채널마다 커널이 있고, 그 맵 세 장을 더해 한 장을 만듭니다.",
        ),
        Caption::FourFilters => {
            ("입력 하나에 필터 넷", "출력 채널마다 필터가 따로 있어 같은 숫자를 네 가지로 봅니다.")
        }
        Caption::OneBiasPerChannel => {
            ("출력 채널마다 편향 하나", "−20, 0, 20이 각각 자기 맵의 모든 칸에만 더해집니다.")
        }
        Caption::DepthwiseMultiplier => (
            "배수가 2인 깊이별",
            "채널마다 필터를 두 개씩 둡니다. 2채널이 4채널이 되지만 여전히 섞이지 않습니다.",
        ),
        Caption::SeparableDepthwise => (
            "분리 합성곱의 앞: 깊이별",
            "채널마다 따로 3 × 3, 가중치 27개. 이웃은 섞고 채널은 섞지 않습니다.",
        ),
        Caption::SeparablePointwise => (
            "분리 합성곱의 뒤: 점별",
            "앞의 출력을 받아 채널을 섞습니다. 가중치 12개로 모두 39개, 한 번에 하면 108개입니다.",
        ),
        Caption::TransposedStampsKernel => {
            ("한 칸이 커널을 찍는다", "입력에 1이 하나뿐이면 출력은 그 자리에 찍힌 커널 그 자체입니다.")
        }
        Caption::TransposedLeavesGaps => {
            ("커널보다 큰 스트라이드", "찍힌 자국이 서로 닿지 않아 사이의 행과 열이 0으로 남습니다.")
        }
        Caption::MaxPoolHalves => {
            ("절반으로 줄이는 최대 풀링", "2 × 2칸마다 가장 큰 값만 남습니다. 6 × 6이 3 × 3이 됩니다.")
        }
        Caption::MaxPoolOverlapping => (
            "겹치는 최대 풀링",
            "AlexNet처럼 창 3, 스트라이드 2이면 이웃한 창이 한 줄을 함께 보고 같은 값을 뽑기도 합니다.",
        ),
        Caption::MaxPoolPaddingIsMinusInfinity => (
            "−∞로 채운 패딩",
            "패딩은 뽑히지 않습니다. 값이 모두 음수여도 0이 아니라 그 가운데 가장 큰 값이 나옵니다.",
        ),
        Caption::MaxPoolCeilMode => {
            ("올림", "ceil_mode에서는 마지막 창이 끝을 넘어갈 수 있어 6 × 6이 2 × 2가 아니라 3 × 3이 됩니다.")
        }
        Caption::MaxPoolDilated => (
            "딜레이션이 있는 최대 풀링",
            "두 칸씩 떨어진 9칸 가운데 가장 큰 값입니다. 넓게 보지만 틈이 있습니다.",
        ),
        Caption::AveragePoolWithPadding => {
            ("패딩도 세는 평균", "모서리에서는 값 4개의 합을 9로 나누어 가장자리가 작게 나옵니다.")
        }
        Caption::AveragePoolWithoutPadding => {
            ("패딩을 빼고 세는 평균", "같은 모서리를 4로 나눕니다. 입력 칸만 셉니다.")
        }
        Caption::AveragePoolAsMatrix => (
            "행렬로 본 평균 풀링",
            "평균은 선형입니다. C의 행마다 1 ÷ 칸 수가 있는데, 모서리는 4칸, 안쪽은 9칸입니다.",
        ),
        Caption::GlobalAveragePool => ("전역 평균 풀링", "맵만큼 큰 창을 쓰면 채널마다 수 하나가 남습니다."),
        Caption::LargeInput => {
            ("32 × 32 입력", "멀리서 보면 출력도 그림입니다. 경계가 어디 있는지 그린 특성 맵입니다.")
        }
        Caption::LargerThanNumbers => {
            ("96 × 96 입력", "똑같은 몇 번의 곱셈을 9천 번 되풀이합니다. 그래서 그래픽 카드에서 빠릅니다.")
        }
        Caption::AlexnetConv1 => (
            "AlexNet의 첫 층, 11 × 11",
            "큰 커널을 스트라이드 4로 옮겨 한 변 224칸을 단번에 55칸으로 줄입니다.",
        ),
        Caption::VggSecond => (
            "VGG의 둘째 층, 64채널에서 64채널로",
            "커널이 작아도 맵이 크면 비쌉니다. 곱셈-덧셈이 18억 번으로, AlexNet의 합성곱 층을 모두 합친 것보다 많습니다.",
        ),
        Caption::VggConv5 => (
            "VGG의 마지막 합성곱, 512채널에서 512채널로",
            "칸은 적고 채널은 많아, 출력값 하나가 곱 4608개로 이루어집니다.",
        ),
        Caption::VggFullyConnected => (
            "합성곱으로 본 VGG의 완전 연결층",
            "입력만큼 큰 커널은 갈 곳이 한 곳뿐입니다. 가중치 1억 300만 개를 한 번씩만 씁니다.",
        ),
        Caption::InceptionRow => (
            "Inception의 1 × 7 커널",
            "가로 한 줄과 세로 한 줄을 이어 쓰면 가중치 49개 대신 14개로 7 × 7칸을 봅니다.",
        ),
        Caption::ResnetStem => {
            ("ResNet의 첫 층, 스트라이드 2인 7 × 7", "세 가지 색의 사진이 한 변이 절반인 맵 64장이 됩니다.")
        }
        Caption::ResnetConv4 => (
            "ResNet의 3 × 3, 256채널에서 256채널로",
            "ResNet-34가 가장 많이 되풀이하는 층입니다. 14 × 14칸에서는 계산이 거의 모두 채널 방향에서 일어납니다.",
        ),
        Caption::UnetUpConvolution => (
            "U-Net의 업컨볼루션",
            "커널과 스트라이드가 모두 2라서 찍힌 자리가 겹치지 않고 맞닿아 맵의 한 변이 두 배가 됩니다.",
        ),
        Caption::MobilenetDepthwise => (
            "MobileNet의 깊이별 합성곱",
            "맵 32장에 커널이 하나씩입니다. 보통 층이라면 9216개일 가중치가 288개입니다.",
        ),
        Caption::VitPatches => (
            "ViT의 패치",
            "스트라이드가 커널 크기와 같아 창이 그림을 빈틈없이 나누고, 패치마다 수 768개가 됩니다.",
        ),
        Caption::Conv1d => ("차이로 계단 찾기", "커널 −1 0 1은 신호가 변하는 곳에서만 답합니다."),
        Caption::Conv1dCausal => {
            ("인과(causal) 패딩", "패딩을 모두 앞에 두면 출력은 자기보다 뒤에 오는 값을 보지 않습니다.")
        }
        Caption::Conv1dChannels => {
            ("수열의 채널", "창은 모든 채널을 덮습니다. 채널마다 가중치가 따로 있고 그 결과를 더합니다.")
        }
        Caption::Conv1dTransposed => ("한 줄의 전치 합성곱", "칸 사이에 0을 끼워 넣어 5칸이 11칸이 됩니다."),
        Caption::MaxPool1d => ("수열의 최대 풀링", "창마다 가장 큰 값만 남아 칸 수가 절반이 됩니다."),
        Caption::Conv3d => volumes::DIGITS,
        Caption::Conv1dSentence => {
            ("문장의 낱말 위로", "낱말마다 지어낸 수의 열이 있고, 커널은 세 낱말을 한꺼번에 읽습니다.")
        }
        Caption::MovingAverage => {
            ("이동 평균", "이웃한 다섯 값의 평균은 잡음을 크게 줄이고 파동은 남깁니다.")
        }
        Caption::Conv1dDilatedCausal => (
            "인과(causal)와 딜레이션",
            "가중치 두 개를 네 칸 떼어 두면 WaveNet처럼 적은 계산으로 먼 과거까지 봅니다.",
        ),
        Caption::Conv1dStride => {
            ("한 칸씩 건너뛰기", "스트라이드가 2이면 출력이 두 칸 간격으로 놓여 13칸이 6칸이 됩니다.")
        }
        Caption::Conv3dSphere => volumes::BALL,
        Caption::Conv3dSphereTurned => volumes::BALL_TURNED,
        Caption::Conv3dSphereApart => volumes::BALL_APART,
        Caption::Conv3dVideo => volumes::VIDEO,
        Caption::Conv3dStride => volumes::STRIDE,
        Caption::Conv3dChannels => volumes::CHANNELS,
        Caption::MaxPool3d => volumes::MAX_POOL,
        Caption::ConvTranspose3d => volumes::TRANSPOSED,
        Caption::ScatterAndGather3d => volumes::WAYS,
    }
}
