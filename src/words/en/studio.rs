//! Pictures of one's own.

use crate::words::number::grouped;
use crate::words::{StudioLabel, StudioMsg};

pub(in crate::words) const fn label(label: StudioLabel) -> &'static str {
    match label {
        StudioLabel::Title => "Your own picture",
        StudioLabel::DocumentTitle => "Convoscope: your own picture",
        StudioLabel::BackToFigure => "Back to the figure",
        StudioLabel::StaysHere => "Your picture stays on this device. This page sends nothing to anyone.",
        StudioLabel::Picture => "Picture",
        StudioLabel::OpenPicture => "Open a picture",
        StudioLabel::DropHere => "Drop the picture here",
        StudioLabel::PasteHint => "You can also drop a picture anywhere on the page, or paste one.",
        StudioLabel::Samples => "Samples",
        StudioLabel::Shapes => "Shapes",
        StudioLabel::Lines => "Lines",
        StudioLabel::Digits => "Digits",
        StudioLabel::Photograph => "Cat",
        StudioLabel::Close => "Close",
        StudioLabel::Draw => "Draw",
        StudioLabel::Pad => "Drawing pad",
        StudioLabel::PadHint => {
            "Draw with the mouse or a finger. With the keyboard, the arrow keys move the pen, with Shift faster; \
             the space bar puts it down and lifts it."
        }
        StudioLabel::Pen => "Pen",
        StudioLabel::Eraser => "Eraser",
        StudioLabel::Thin => "Thin",
        StudioLabel::Medium => "Medium",
        StudioLabel::Thick => "Thick",
        StudioLabel::Tip => "Width of the line",
        StudioLabel::Clear => "Clear",
        StudioLabel::Invert => "Swap black and white",
        StudioLabel::Camera => "Camera",
        StudioLabel::StopCamera => "Stop the camera",
        StudioLabel::CameraOn => "The camera is on. Its pictures stay on this device and are not kept.",
        StudioLabel::FrontCamera => "Front",
        StudioLabel::BackCamera => "Back",
        StudioLabel::WhichCamera => "Which camera",
        StudioLabel::CameraWaits => "Your browser asks whether this page may use the camera.",
        StudioLabel::NoCameraHere => {
            "This page cannot use a camera here. Browsers allow it only on pages with https, not in a file or a frame."
        }
        StudioLabel::CameraRefused => {
            "The browser does not let this page use the camera. You can allow it in the settings of the page, next to the \
             address."
        }
        StudioLabel::NoCamera => "No camera was found. Connect one and try again.",
        StudioLabel::CameraBusy => "Another program is using the camera. Close that program and try again.",
        StudioLabel::CameraUnplugged => "The camera was disconnected. Its last picture is still here.",
        StudioLabel::CameraUnfit => "There is no such camera on this device. Try the other one.",
        StudioLabel::Channels => "Channels",
        StudioLabel::Grey => "Grey: 1",
        StudioLabel::Rgb => "Color: 3",
        StudioLabel::ChannelsOfFile => "The file says how many channels there are.",
        StudioLabel::White => "Values of pixels",
        StudioLabel::White255 => "0 to 255",
        StudioLabel::White1 => "0 to 1",
        StudioLabel::WhiteHint => {
            "Files store whole numbers from 0 (black) to 255 (white). PyTorch’s ToTensor divides them by 255."
        }
        StudioLabel::NumbersOfFile => "The values are those of the file.",
        StudioLabel::Layer => "Layer",
        StudioLabel::Kernel => "Kernel",
        StudioLabel::KernelHint => "Each further map takes the next kernel of this list.",
        StudioLabel::Depthwise => "Convolve each channel by itself (depthwise)",
        StudioLabel::Activation => "Activation after the layer",
        StudioLabel::NoActivation => "none",
        StudioLabel::Maps => "Output maps",
        StudioLabel::Starting => "The page is getting ready to compute.",
        StudioLabel::Reading => "Reading the picture …",
        StudioLabel::Restarted => {
            "The computation stopped and was started again. Your picture is still here."
        }
        StudioLabel::Dead => {
            "The maps cannot be computed here. Reload the page; if that does not help, try a newer browser."
        }
        StudioLabel::NotFetched => "This picture did not arrive. Try again when you have a connection.",
        StudioLabel::NothingDropped => "That is not a file. Save the picture first, then drop the file here.",
    }
}

pub(in crate::words) fn text(msg: StudioMsg<'_>) -> String {
    match msg {
        StudioMsg::Shown { name, width, height } => format!("{name}, {width} × {height} pixels"),
        StudioMsg::Reduced { from: [width, height], to: [to_width, to_height], limit } => format!(
            "The picture had {} × {} pixels. It was scaled down to {to_width} × {to_height}, since the maps of a \
             picture with more than {limit} pixels on a side would not keep up with you.",
            grouped(width as u128),
            grouped(height as u128),
        ),
        StudioMsg::Empty { name } => {
            format!("{name} is empty. Save the picture again and open the new file.")
        }
        StudioMsg::Text { name } => {
            format!(
                "{name} holds text, not a picture, whatever its name says. Open a PNG, JPEG, WebP or GIF file."
            )
        }
        StudioMsg::Svg { name } => format!(
            "{name} is an SVG: it is made of shapes and has no pixels. Save it as PNG in a drawing program and open that."
        ),
        StudioMsg::Other { name, kind } => {
            format!("{name} is a {kind} file, not a picture. Open a PNG, JPEG, WebP or GIF file.")
        }
        StudioMsg::Unknown { name } => {
            format!("{name} is not a picture that this page knows. Open a PNG, JPEG, WebP or GIF file.")
        }
        StudioMsg::TooManyPixels { name, width, height, limit } => format!(
            "{name} has {} × {} pixels. A browser has memory for about {} million. Make the picture smaller first.",
            grouped(width.into()),
            grouped(height.into()),
            limit / 1_000_000,
        ),
        StudioMsg::Broken { name, kind } => format!(
            "{name} begins like a {kind} picture, but it is damaged: the browser cannot read it. Save or download it again."
        ),
        StudioMsg::NotReadHere { name, kind } => {
            format!(
                "This browser does not read {kind} pictures such as {name}. Save it as JPEG or PNG and open that."
            )
        }
        StudioMsg::NoPicture { name, shape, limit } => format!(
            "{name} has the shape {shape}. A picture has the shape (height, width), (1, height, width) or \
             (3, height, width), and at most {limit} on a side."
        ),
        StudioMsg::Numbers { name, why } => format!("{name}: {why}"),
        StudioMsg::CameraFails { why } => format!("The camera does not start. The browser says: {why}"),
        StudioMsg::PenAt { x, y, is_down: true } => format!("Pen down, column {x}, row {y}"),
        StudioMsg::PenAt { x, y, is_down: false } => format!("Pen up, column {x}, row {y}"),
    }
}
