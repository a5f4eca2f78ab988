"""What Alembic's own command line needs to compare tables with a file: `alembic revision`."""

from alembic import context
from sqlalchemy import create_engine

from hanoiplan.schema import METADATA


def run() -> None:
    """Run the migrations on the file that the command line names with `-x file=PATH`."""
    file = context.get_x_argument(as_dictionary=True)["file"]
    with create_engine(f"sqlite:///{file}").connect() as connection:
        context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()


run()
