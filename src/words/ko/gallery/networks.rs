//! Words of the examples of real layers: what each is called, and what it teaches.

pub(super) const LARGE_INPUT: (&str, &str) =
    ("32 × 32 입력", "멀리서 보면 출력도 그림입니다. 경계가 어디 있는지 그린 특성 맵입니다.");
pub(super) const LARGER_THAN_NUMBERS: (&str, &str) =
    ("96 × 96 입력", "똑같은 몇 번의 곱셈을 9천 번 되풀이합니다. 그래서 그래픽 카드에서 빠릅니다.");
pub(super) const ALEXNET_CONV1: (&str, &str) =
    ("AlexNet의 첫 층, 11 × 11", "큰 커널을 스트라이드 4로 옮겨 한 변 224칸을 단번에 55칸으로 줄입니다.");
pub(super) const VGG_SECOND: (&str, &str) = (
    "VGG의 둘째 층, 64채널에서 64채널로",
    "커널이 작아도 맵이 크면 비쌉니다. 곱셈-덧셈이 18억 번으로, AlexNet의 합성곱 층을 모두 합친 것보다 많습니다.",
);
pub(super) const VGG_CONV5: (&str, &str) = (
    "VGG의 마지막 합성곱, 512채널에서 512채널로",
    "칸은 적고 채널은 많아, 출력값 하나가 곱 4608개로 이루어집니다.",
);
pub(super) const VGG_FULLY_CONNECTED: (&str, &str) = (
    "합성곱으로 본 VGG의 완전 연결층",
    "입력만큼 큰 커널은 갈 곳이 한 곳뿐입니다. 가중치 1억 300만 개를 한 번씩만 씁니다.",
);
pub(super) const INCEPTION_ROW: (&str, &str) = (
    "Inception의 1 × 7 커널",
    "가로 한 줄과 세로 한 줄을 이어 쓰면 가중치 49개 대신 14개로 7 × 7칸을 봅니다.",
);
pub(super) const RESNET_STEM: (&str, &str) =
    ("ResNet의 첫 층, 스트라이드 2인 7 × 7", "세 가지 색의 사진이 한 변이 절반인 맵 64장이 됩니다.");
pub(super) const RESNET_CONV4: (&str, &str) = (
    "ResNet의 3 × 3, 256채널에서 256채널로",
    "ResNet-34가 가장 많이 되풀이하는 층입니다. 14 × 14칸에서는 계산이 거의 모두 채널 방향에서 일어납니다.",
);
pub(super) const UNET_UP_CONVOLUTION: (&str, &str) = (
    "U-Net의 업컨볼루션",
    "커널과 스트라이드가 모두 2라서 찍힌 자리가 겹치지 않고 맞닿아 맵의 한 변이 두 배가 됩니다.",
);
pub(super) const MOBILENET_DEPTHWISE: (&str, &str) = (
    "MobileNet의 깊이별 합성곱",
    "맵 32장에 커널이 하나씩입니다. 보통 층이라면 9216개일 가중치가 288개입니다.",
);
pub(super) const VIT_PATCHES: (&str, &str) =
    ("ViT의 패치", "스트라이드가 커널 크기와 같아 창이 그림을 빈틈없이 나누고, 패치마다 수 768개가 됩니다.");
