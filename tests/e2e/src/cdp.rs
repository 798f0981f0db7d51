//! What only Chromium can do, through its DevTools protocol.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;
use xtask::tools::browsers::Engine;

use crate::Browser;

/// A slow connection and a slow processor.
#[derive(Clone, Copy, Debug)]
pub struct Throttle {
    pub bytes_per_sec: u32,
    pub latency_millis: u32,
    pub cpu_slowdown: u32,
}

/// The DevTools of an open Chromium.
#[derive(Clone, Debug)]
pub struct DevTools(Cdp);

impl DevTools {
    pub fn new(browser: &Browser) -> Result<Self> {
        ensure!(browser.engine() == Engine::Chromium, "{} has no DevTools protocol here", browser.engine());
        Ok(Self(browser.session().cdp()))
    }

    /// Sends one command, such as `Page.captureScreenshot`.
    pub async fn send(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.0.send_raw(method, parameters).await?)
    }

    /// Gives the page a screen of this size; a phone's has touch and two pixels for one.
    pub async fn set_screen(&self, width: u32, height: u32, is_phone: bool) -> Result<()> {
        let scale = if is_phone { 2 } else { 1 };
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": is_phone });
        self.send("Emulation.setDeviceMetricsOverride", screen).await?;
        self.send("Emulation.setTouchEmulationEnabled", json!({ "enabled": is_phone })).await?;
        Ok(())
    }

    /// Sets media features: `[("prefers-color-scheme", "dark")]`, `[("prefers-reduced-motion", "reduce")]`.
    pub async fn set_media(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.send("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    pub async fn throttle(&self, throttle: Throttle) -> Result<()> {
        self.send("Network.enable", json!({})).await?;
        let network = json!({
            "offline": false,
            "latency": throttle.latency_millis,
            "downloadThroughput": throttle.bytes_per_sec,
            "uploadThroughput": throttle.bytes_per_sec,
        });
        self.send("Network.emulateNetworkConditions", network).await?;
        self.send("Emulation.setCPUThrottlingRate", json!({ "rate": throttle.cpu_slowdown })).await?;
        Ok(())
    }

    /// Runs a script in every document before its own.
    pub async fn run_before_load(&self, script: &str) -> Result<()> {
        self.send("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        Ok(())
    }

    /// Presses and releases a key that has no text, such as `ArrowRight` (key code 39).
    pub async fn press(&self, key: &str, key_code: u32) -> Result<()> {
        for kind in ["rawKeyDown", "keyUp"] {
            let event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": key_code });
            self.send("Input.dispatchKeyEvent", event).await?;
        }
        Ok(())
    }
}
