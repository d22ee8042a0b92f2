"""Answers what is asked of nouns by a plan that is made once for all the nouns of which the same is asked.

graphql-core spends about 4 µs on each field, nearly all of it on what a noun's field never needs: arguments, a path,
an info object, the question whether to wait for the value. Wherever there is no plan, or it does not hold for a value,
graphql-core goes over that noun again.
"""

from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLID,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    GraphQLString,
)
from graphql.execution.collect_fields import FieldDetailsList, GroupedFieldSet
from graphql.execution.incremental.incremental_executor import IncrementalExecutor

from stepladder.api.noting import noting
from stepladder.api.plan import Plan, Step, UnplannedError, each_of, leaf_of, optional, reading, text
from stepladder.api.types.noun import DECLARED, FIND, Noun


class PlannedExecutor(IncrementalExecutor):
    """graphql-core's way to execute a question, with plans for the fields of nouns."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._plans: dict[tuple[str, int], tuple[GroupedFieldSet, Plan | None]] = {}
        self._alike: dict[tuple[Any, ...], Plan | None] = {}

    def execute_operation(self, serially: bool | None = None) -> Any:
        """Execute it all, and let go of what was answered: an executor is part of a circle, and outlives its answer."""
        try:
            return super().execute_operation(serially)
        finally:
            self._plans.clear()
            self._alike.clear()

    def execute_fields(
        self,
        parent_type: GraphQLObjectType,
        source_value: Any,
        path: Any,
        grouped_field_set: GroupedFieldSet,
        position_context: Any,
    ) -> Any:
        """The fields of one object: by plan where it is a noun."""
        if isinstance(source_value, Noun):
            record, view = source_value.shows()
            before = view.fields
            try:
                return self._plan(parent_type, grouped_field_set)(record, view)
            except Exception:
                view.budget.take_back(view.fields - before)
        elif parent_type.name.startswith("__"):  # what describes the schema is no noun, and counts as well
            self.context_value.spend(len(grouped_field_set))
        self._note(parent_type, source_value, grouped_field_set)
        return super().execute_fields(parent_type, source_value, path, grouped_field_set, position_context)

    def _note(self, parent: GraphQLObjectType, source: Any, fields: GroupedFieldSet) -> None:
        """Note what is withheld of an object for which there is no plan."""
        note = noting(parent, fields, self.context_value.audience)
        if note:
            record, view = source.shows() if isinstance(source, Noun) else (source, self.context_value)
            note(record, view)

    def _plan(self, parent: GraphQLObjectType, fields: GroupedFieldSet) -> Plan:
        key = parent.name, id(fields)
        if key not in self._plans:
            self._plans[key] = (
                fields,
                self._planned_once(parent, fields),
            )  # with the fields, so that nothing has their id
        plan = self._plans[key][1]
        if plan is None:
            raise UnplannedError
        return plan

    def _planned_once(self, parent: GraphQLObjectType, fields: GroupedFieldSet) -> Plan | None:
        """The plan for fields that are written in the same places, as those of a fragment are wherever it is spread."""
        written = (parent.name, *((name, *(id(each.node) for each in details)) for name, details in fields.items()))
        if written not in self._alike:
            self._alike[written] = self._planned(parent, fields)
        return self._alike[written]

    def _planned(self, parent: GraphQLObjectType, fields: GroupedFieldSet) -> Plan | None:
        noun: type = getattr(parent.extensions.get(DECLARED), "origin", object)
        if not issubclass(noun, Noun):
            return None
        try:
            steps = {name: self._step(parent, details) for name, details in fields.items()}
        except UnplannedError:
            return None
        counted = sum(details[0].node.name.value in parent.fields for details in fields.values())
        return Plan(noun, steps, counted, noting(parent, fields, self.context_value.audience))

    def _step(self, parent: GraphQLObjectType, details: FieldDetailsList) -> Step:
        name = details[0].node.name.value
        if name == "__typename":
            return lambda *_: parent.name
        field = parent.fields.get(name)
        if field is None or field.args or FIND not in field.extensions:
            raise UnplannedError
        find = field.extensions[FIND]
        return reading(field.extensions[DECLARED].python_name, find, self._completion(field.type, details))

    def _completion(self, kind: GraphQLOutputType, details: FieldDetailsList) -> Step:
        if isinstance(kind, GraphQLNonNull):
            return self._present(kind.of_type, details)
        return optional(self._present(kind, details))

    def _present(self, kind: GraphQLOutputType, details: FieldDetailsList) -> Step:
        if isinstance(kind, GraphQLList):
            return each_of(self._completion(kind.of_type, details))
        if kind in {GraphQLString, GraphQLID}:
            return text
        if isinstance(kind, GraphQLScalarType | GraphQLEnumType):
            return leaf_of(kind)
        if isinstance(kind, GraphQLObjectType):
            fields, deferred, _ = self.collect_subfields(kind, details)
            if not deferred:
                return self._plan(kind, fields)
        raise UnplannedError
