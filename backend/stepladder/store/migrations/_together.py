"""Creating many tables as one operation."""

from tortoise.migrations.operations import CreateModel, TortoiseOperation
from tortoise.migrations.schema_editor.base import BaseSchemaEditor
from tortoise.migrations.schema_generator.state import ModelState, State


class CreateModels(TortoiseOperation):
    """Tables created together. One by one, Tortoise renders all models anew each time, which takes half a second."""

    def __init__(self, *models: CreateModel) -> None:
        self.models = models

    def state_forward(self, app_label: str, state: State) -> None:
        """Make the models known, all at once, so that each finds those it points at."""
        for model in self.models:
            state.models[(app_label, model.name)] = ModelState.make_from_model(app_label, model.model)
        state.reload_models((app_label, model.name) for model in self.models)

    async def database_forward(
        self, app_label: str, old_state: State, new_state: State, state_editor: BaseSchemaEditor | None = None
    ) -> None:
        """Create the tables in their order."""
        for model in self.models:
            await model.database_forward(app_label, old_state, new_state, state_editor)

    async def database_backward(
        self, app_label: str, old_state: State, new_state: State, state_editor: BaseSchemaEditor | None = None
    ) -> None:
        """Drop them in the opposite order."""
        for model in reversed(self.models):
            await model.database_backward(app_label, old_state, new_state, state_editor)
