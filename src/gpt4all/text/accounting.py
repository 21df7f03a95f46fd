"""Rewrites a parsed template so that it keeps account of what it does.

Each turn of a loop, comparison, joined text and new list goes through a filter that reports to the
current budget. Knows Jinja's syntax tree; what is too much is for `budget` to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from gpt4all.text.budget import current
from gpt4all.text.strings import concatenate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment

# Names that no template can write.
_TICK = "@tick"
_KEEP = "@keep"
_CONCATENATE = "@concatenate"


def add_accounts(tree: nodes.Template, environment: Environment) -> None:
    """Rewrite the tree; the environment must have the `PRIVATE_FILTERS`."""
    _Accounting().visit(tree)
    tree.set_environment(environment)


def _tick(value: object = None) -> object:
    current().step()
    return value


def _keep(value: object) -> object:
    return current().keep(value)


PRIVATE_FILTERS: Mapping[str, Callable[..., Any]] = {
    _TICK: _tick,
    _KEEP: _keep,
    _CONCATENATE: concatenate,
}
"""Filters that the rewritten template needs."""


class _Accounting(NodeTransformer):
    def __init__(self) -> None:
        self._rewrites: Mapping[type[nodes.Node], Callable[..., nodes.Node]] = {
            nodes.For: self._count_turns,
            nodes.TemplateData: _printed_text,
            nodes.Concat: self._joined,
            nodes.Compare: self._counted,
            nodes.List: self._kept_list,
            nodes.Tuple: self._kept_list,
            nodes.Dict: self._kept_dict,
            nodes.Name: self._kept_arguments,
            nodes.Getitem: self._kept_slice,
        }

    def get_visitor(self, node: nodes.Node) -> Callable[..., nodes.Node] | None:
        """Return what rewrites this kind of node."""
        return self._rewrites.get(type(node))

    def _count_turns(self, node: nodes.For) -> nodes.Node:
        # In the body, because a recursive loop runs it over lists this node never sees.
        self.generic_visit(node)
        tick = _through(_TICK, nodes.Const(None, lineno=node.lineno))
        node.body.insert(0, nodes.ExprStmt(tick, lineno=node.lineno))
        if node.test is not None:
            node.test = _through(_TICK, cast("nodes.Expr", node.test))
        return node

    def _joined(self, node: nodes.Concat) -> nodes.Node:
        self.generic_visit(node)
        return _through(_CONCATENATE, nodes.List(node.nodes, lineno=node.lineno))

    def _counted(self, node: nodes.Compare) -> nodes.Node:
        self.generic_visit(node)
        return _through(_TICK, node)

    def _kept_list(self, node: nodes.List | nodes.Tuple) -> nodes.Node:
        is_target = isinstance(node, nodes.Tuple) and node.ctx != "load"
        return self._kept_unless(is_target or _are_constant(node.items), node)

    def _kept_dict(self, node: nodes.Dict) -> nodes.Node:
        return self._kept_unless(_are_constant([pair.value for pair in node.items]), node)

    def _kept_arguments(self, node: nodes.Name) -> nodes.Node:
        is_arguments = node.ctx == "load" and node.name in ("varargs", "kwargs")
        return self._kept_unless(not is_arguments, node)

    def _kept_slice(self, node: nodes.Getitem) -> nodes.Node:
        return self._kept_unless(not isinstance(node.arg, nodes.Slice), node)

    def _kept_unless(self, is_exempt: bool, node: nodes.Expr) -> nodes.Node:
        self.generic_visit(node)
        return node if is_exempt else _through(_KEEP, node)


def _printed_text(node: nodes.TemplateData) -> nodes.Node:
    # Jinja writes literal text without a look at it; a constant goes the way of all values.
    return nodes.Const(node.data, lineno=node.lineno)


def _through(name: str, value: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(value, name, [], [], None, None, lineno=value.lineno)


def _are_constant(items: list[nodes.Expr]) -> bool:
    return all(isinstance(item, nodes.Const) for item in items)
