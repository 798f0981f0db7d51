//! 갤러리.

mod arithmetic;
mod networks;
mod pooling;
mod transposed;
mod volumes;

use crate::words::{Caption, Section};

pub(in crate::words) const fn section(section: Section) -> &'static str {
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
pub(in crate::words) const fn caption(caption: Caption) -> (&'static str, &'static str) {
    match caption {
        Caption::NoPaddingNoStrides => arithmetic::NO_PADDING_NO_STRIDES,
        Caption::ArbitraryPaddingNoStrides => arithmetic::ARBITRARY_PADDING_NO_STRIDES,
        Caption::SamePaddingNoStrides => arithmetic::SAME_PADDING_NO_STRIDES,
        Caption::FullPaddingNoStrides => arithmetic::FULL_PADDING_NO_STRIDES,
        Caption::NoPaddingStrides => arithmetic::NO_PADDING_STRIDES,
        Caption::PaddingStrides => arithmetic::PADDING_STRIDES,
        Caption::PaddingStridesOdd => arithmetic::PADDING_STRIDES_ODD,
        Caption::Dilation => arithmetic::DILATION,
        Caption::NoPaddingNoStridesTransposed => arithmetic::NO_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::ArbitraryPaddingNoStridesTransposed => arithmetic::ARBITRARY_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::SamePaddingNoStridesTransposed => arithmetic::SAME_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::FullPaddingNoStridesTransposed => arithmetic::FULL_PADDING_NO_STRIDES_TRANSPOSED,
        Caption::NoPaddingStridesTransposed => arithmetic::NO_PADDING_STRIDES_TRANSPOSED,
        Caption::PaddingStridesTransposed => arithmetic::PADDING_STRIDES_TRANSPOSED,
        Caption::PaddingStridesOddTransposed => arithmetic::PADDING_STRIDES_ODD_TRANSPOSED,
        Caption::NumericalNoPaddingNoStrides => arithmetic::NUMERICAL_NO_PADDING_NO_STRIDES,
        Caption::NumericalPaddingStrides => arithmetic::NUMERICAL_PADDING_STRIDES,
        Caption::NumericalAveragePooling => arithmetic::NUMERICAL_AVERAGE_POOLING,
        Caption::NumericalMaxPooling => arithmetic::NUMERICAL_MAX_POOLING,
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
        Caption::Correlation => (
            "교차상관: 커널을 돌리지 않기",
            "합성곱 층은 커널을 돌리지 않고 겹칩니다. 그래서 1 하나에 대한 답은 180° 돌아간 커널입니다.",
        ),
        Caption::ConvolutionOfMathematics => (
            "수학의 합성곱",
            "같은 커널을 먼저 180° 돌려서 겹칩니다. 이제 1 하나에 대한 답은 원래의 커널입니다.",
        ),
        Caption::GradientOfTheKernel => (
            "커널이 학습하는 법",
            "가중치의 기울기도 합성곱입니다. 출력의 오차를 스트라이드만큼 벌려 커널처럼 입력 위로 옮깁니다.",
        ),
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
        Caption::StrideAndShift => (
            "스트라이드와 옮겨진 모양",
            "같은 모양이 5칸 옮겨졌습니다. 스트라이드 2의 배수가 아니라서 다른 가중치와 만나 답이 달라집니다.",
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
        Caption::ScatterAndGather => transposed::SCATTER_AND_GATHER,
        Caption::StampOfOneCell => transposed::STAMP_OF_ONE_CELL,
        Caption::Checkerboard => transposed::CHECKERBOARD,
        Caption::EvenOverlap => transposed::EVEN_OVERLAP,
        Caption::NoOverlap => transposed::NO_OVERLAP,
        Caption::OutputPadding => transposed::OUTPUT_PADDING,
        Caption::TransposedWithDilation => transposed::TRANSPOSED_WITH_DILATION,
        Caption::TransposedWithGroups => transposed::TRANSPOSED_WITH_GROUPS,
        Caption::GradientOfAStridedLayer => transposed::GRADIENT_OF_A_STRIDED_LAYER,
        Caption::MatrixOfATransposedLayer => transposed::MATRIX_OF_A_TRANSPOSED_LAYER,
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
        Caption::TransposedStampsKernel => transposed::TRANSPOSED_STAMPS_KERNEL,
        Caption::TransposedLeavesGaps => transposed::TRANSPOSED_LEAVES_GAPS,
        Caption::LinearInterpolation => transposed::LINEAR_INTERPOLATION,
        Caption::MaxPoolHalves => pooling::MAX_POOL_HALVES,
        Caption::MaxPoolOverlapping => pooling::MAX_POOL_OVERLAPPING,
        Caption::MaxPoolPaddingIsMinusInfinity => pooling::MAX_POOL_PADDING_IS_MINUS_INFINITY,
        Caption::MaxPoolCeilMode => pooling::MAX_POOL_CEIL_MODE,
        Caption::MaxPoolDilated => pooling::MAX_POOL_DILATED,
        Caption::AveragePoolWithPadding => pooling::AVERAGE_POOL_WITH_PADDING,
        Caption::AveragePoolWithoutPadding => pooling::AVERAGE_POOL_WITHOUT_PADDING,
        Caption::AveragePoolAsMatrix => pooling::AVERAGE_POOL_AS_MATRIX,
        Caption::GlobalAveragePool => pooling::GLOBAL_AVERAGE_POOL,
        Caption::LargeInput => networks::LARGE_INPUT,
        Caption::LargerThanNumbers => networks::LARGER_THAN_NUMBERS,
        Caption::AlexnetConv1 => networks::ALEXNET_CONV1,
        Caption::VggSecond => networks::VGG_SECOND,
        Caption::VggConv5 => networks::VGG_CONV5,
        Caption::VggFullyConnected => networks::VGG_FULLY_CONNECTED,
        Caption::InceptionRow => networks::INCEPTION_ROW,
        Caption::ResnetStem => networks::RESNET_STEM,
        Caption::ResnetConv4 => networks::RESNET_CONV4,
        Caption::UnetUpConvolution => networks::UNET_UP_CONVOLUTION,
        Caption::MobilenetDepthwise => networks::MOBILENET_DEPTHWISE,
        Caption::VitPatches => networks::VIT_PATCHES,
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
