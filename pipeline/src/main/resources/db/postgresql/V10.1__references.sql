-- What refers to a payload or a run is found at once when one of them is to go; H2 makes such indexes by itself.
CREATE INDEX IF NOT EXISTS cleaning_payload ON cleaning (payload_id);
CREATE INDEX IF NOT EXISTS capture_bytes ON capture (payload_id);
CREATE INDEX IF NOT EXISTS former_version_payload ON former_version (payload_id);
CREATE INDEX IF NOT EXISTS former_version_run ON former_version (run_id);
CREATE INDEX IF NOT EXISTS quarantine_payload ON quarantine (payload_id);
CREATE INDEX IF NOT EXISTS quarantine_run ON quarantine (run_id);
