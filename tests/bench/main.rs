//! Measurements in Chromium, for `cargo xtask bench`: `speed <folder of other pages>` or `host`.

mod act;
mod host;
mod load;
mod probe;
mod speed;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["host"] => host::print(),
        ["speed", folder] => speed::print(folder.as_ref(), 5),
        // A quick look while something is changed.
        ["speed", folder, loads] => speed::print(folder.as_ref(), loads.parse().unwrap_or(1)),
        _ => panic!("use `cargo xtask bench`"),
    }
}
