//! The little of WebDriver that a measurement needs: one Chromium, one page, one script.

use crate::step::quiet;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A Chromium that is ended when this is dropped.
pub(super) struct Driver {
    child: Child,
    port: u16,
    session: String,
}

impl Driver {
    /// Starts chromedriver and a browser without a window.
    pub(super) fn start() -> Result<Self> {
        quiet(Command::new("chromedriver").arg("--version")).context("install chromium-driver")?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let child = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut driver = Self { child, port, session: String::new() };
        let args = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"];
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": args } } } });
        let answer = (0..50).find_map(|_| {
            std::thread::sleep(Duration::from_millis(100));
            driver.post("/session", &wanted).ok()
        });
        let answer = answer.context("chromedriver does not answer")?;
        let id = answer["sessionId"].as_str().context("no session")?;
        driver.session = format!("/session/{id}");
        Ok(driver)
    }

    /// Slows the processor down so many times.
    pub(super) fn slow(&self, times: u32) -> Result<()> {
        self.ask(
            "goog/cdp/execute",
            &json!({ "cmd": "Emulation.setCPUThrottlingRate", "params": { "rate": times } }),
        )
        .map(drop)
    }

    /// Opens a page.
    pub(super) fn open(&self, url: &str) -> Result<()> {
        self.ask("timeouts", &json!({ "script": 900_000, "pageLoad": 60_000 }))?;
        self.ask("url", &json!({ "url": url })).map(drop)
    }

    /// Runs a script that ends by calling its last argument.
    pub(super) fn run(&self, script: &str, args: &Value) -> Result<Value> {
        self.ask("execute/async", &json!({ "script": script, "args": args }))
    }

    fn ask(&self, path: &str, body: &Value) -> Result<Value> {
        self.post(&format!("{}/{path}", self.session), body)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let body = body.to_string();
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        // The driver may keep the connection open: the length tells where the answer ends.
        let mut buffer = [0; 4096];
        loop {
            let read = stream.read(&mut buffer)?;
            answer.push_str(&String::from_utf8_lossy(&buffer[..read]));
            let (head, text) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
            let length = head.lines().find_map(|line| {
                line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
            });
            if read == 0 || length.is_some_and(|length: usize| text.len() >= length) {
                break;
            }
        }
        let text = answer.split_once("\r\n\r\n").map_or("", |(_, text)| text);
        let value: Value = serde_json::from_str(text).context("chromedriver's answer")?;
        let value = &value["value"];
        if let Some(error) = value["error"].as_str() {
            bail!("{error}: {}", value["message"].as_str().unwrap_or_default());
        }
        Ok(value.clone())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Best effort: the browser goes with its session, the driver with its process.
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            let end = format!(
                "DELETE {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                self.session
            );
            if stream.write_all(end.as_bytes()).is_ok() {
                let _ = stream.read(&mut [0; 256]);
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
