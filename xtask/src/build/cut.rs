//! Takes out of the module what the libraries bring and the widget never runs: 7 kB of brotli.
//!
//! Yew draws nodes of eight kinds for any number of components. The compiler cannot know that the
//! widget makes three kinds and is one component. Each function that serves the others alone becomes
//! a trap, and the tools that follow take away what only led to it. A trap that ran all the same
//! would bring back the prerendered page, as every panic does.
//!
//! Names tell functions apart only if the compiler does not merge those that are alike: see
//! `merge-functions` in `tools.rs`.

use anyhow::{Result, bail};
use rustc_demangle::demangle;
use std::collections::{BTreeMap, BTreeSet};
use walrus::ir::{Call, Visitor, dfs_in_order};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// Parts of the names of functions that never run, by reason.
const NEVER: &[(&str, &[&str])] = &[
    (
        "the widget makes elements, texts and lists; its one component is the root",
        &["VSuspense", "VPortal", "VRaw", "VComp", "::suspense::", "::braw::", "::bsuspense::"],
    ),
    (
        "each element's attributes have fixed names, and none is a property",
        &["indexmap::", "js_sys::Reflect::set"],
    ),
    ("the properties of the root do not change", &["lifecycle::Stateful>::props_changed"]),
    (
        "a queue of one component holds one entry: its tree never grows",
        &[
            "btree::node::BalancingContext<usize, yew::scheduler::QueueEntry>",
            "yew::scheduler::QueueEntry, alloc::collections::btree::node::marker::Internal>",
            "btree::node::splitpoint",
        ],
    ),
    (
        "the page is listened to by the start script",
        &[
            "SubtreeData>::add_listener",
            "AppData>::ensure_handled",
            "ListenerRegistration>::register",
            "listeners::Registry>::register",
            "listeners::Registry>::patch",
            "listeners::Registry>::unregister",
        ],
    ),
    ("a panic stops at once and calls no hook", &["console_error_panic_hook::"]),
];

/// Replaces by traps what never runs.
///
/// # Errors
/// A part of a name that no function has any more, or a function of the widget that calls one which
/// is said never to run.
pub(super) fn cut(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::from_buffer(bytes)?;
    let parts: Vec<&str> = NEVER.iter().flat_map(|(_, parts)| *parts).copied().collect();
    trap(&mut module, &parts)?;
    Ok(module.emit_wasm())
}

fn trap(module: &mut Module, parts: &[&str]) -> Result<()> {
    let names = names(module);
    for part in parts {
        if !names.values().any(|name| name.contains(part)) {
            bail!("no function has `{part}` in its name: mend the list in xtask/src/build/cut.rs");
        }
    }
    // What may be there or not is looked at where it is not.
    let dead =
        |name: &str| !name.contains("::Option<") && parts.iter().any(|part| name.contains(part));
    let ids = names.iter().filter(|(_, name)| dead(name.as_str())).map(|(id, _)| *id);
    let dead: BTreeSet<FunctionId> = ids.collect();
    for (id, name) in
        names.iter().filter(|(id, name)| name.contains("waymark::") && !dead.contains(id))
    {
        // Where what may be there is dropped, a call stands that is not made.
        let used = calls(module, *id)
            .into_iter()
            .find(|called| dead.contains(called) && !names[called].contains("drop"));
        if let Some(called) = used {
            let called = &names[&called];
            bail!("{name} calls {called}, which xtask/src/build/cut.rs says never runs");
        }
    }
    for id in dead {
        let kind = module.types.get(module.funcs.get(id).ty());
        let (params, results) = (kind.params().to_vec(), kind.results().to_vec());
        let args = params.iter().map(|kind| module.locals.add(*kind)).collect();
        let mut trap = FunctionBuilder::new(&mut module.types, &params, &results);
        trap.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(trap.local_func(args));
    }
    Ok(())
}

/// The functions of the module by their names in Rust, without those that describe it to wasm-bindgen.
fn names(module: &Module) -> BTreeMap<FunctionId, String> {
    let named = module.funcs.iter_local().filter_map(|(id, _)| {
        let name = format!("{:#}", demangle(module.funcs.get(id).name.as_deref()?));
        (!name.contains("describe")).then_some((id, name))
    });
    named.collect()
}

/// The functions that a function calls by name.
fn calls(module: &Module, id: FunctionId) -> BTreeSet<FunctionId> {
    struct Calls(BTreeSet<FunctionId>);
    impl<'instr> Visitor<'instr> for Calls {
        fn visit_call(&mut self, call: &Call) {
            self.0.insert(call.func);
        }
    }
    let mut calls = Calls(BTreeSet::new());
    let function = module.funcs.get(id).kind.unwrap_local();
    dfs_in_order(&mut calls, function, function.entry_block());
    calls.0
}

#[cfg(test)]
mod tests {
    use super::trap;
    use walrus::{FunctionBuilder, FunctionId, Module, ValType};

    /// A function that calls another.
    fn function(module: &mut Module, name: &str, called: Option<FunctionId>) -> FunctionId {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.name(name.to_owned());
        if let Some(called) = called {
            builder.func_body().call(called);
        } else {
            builder.func_body().i32_const(7);
        }
        builder.finish(Vec::new(), &mut module.funcs)
    }

    #[test]
    fn what_never_runs_becomes_a_trap_and_nothing_else() {
        let mut module = Module::default();
        let rare = function(&mut module, "yew::Rare::draw", None);
        let maybe =
            function(&mut module, "core::ptr::drop::<core::option::Option<yew::Rare>>", None);
        let yew = function(&mut module, "yew::draw", Some(rare));
        function(&mut module, "waymark::app", Some(yew));
        trap(&mut module, &["yew::Rare"]).expect("only Yew calls it");
        let traps = |id| {
            let function = module.funcs.get(id).kind.unwrap_local();
            let body = function.block(function.entry_block());
            matches!(body.instrs[..], [(walrus::ir::Instr::Unreachable(_), _)])
        };
        assert_eq!([rare, maybe, yew].map(traps), [true, false, false]);
    }

    #[test]
    fn what_the_widget_calls_is_not_cut() {
        let mut module = Module::default();
        let rare = function(&mut module, "yew::Rare::draw", None);
        function(&mut module, "waymark::app", Some(rare));
        let error = trap(&mut module, &["yew::Rare"]).expect_err("the widget calls it");
        assert!(error.to_string().contains("waymark::app calls yew::Rare::draw"), "{error}");
    }

    #[test]
    fn a_name_that_is_gone_stops_the_build() {
        let error = trap(&mut Module::default(), &["yew::Rare"]).expect_err("there is none");
        assert!(error.to_string().contains("no function has `yew::Rare`"), "{error}");
    }
}
