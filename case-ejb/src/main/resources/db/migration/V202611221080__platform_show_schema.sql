-- Why: whoever asks whether the house is ready is told the schema's version.
grant select on flyway_schema_history to linja_app;
