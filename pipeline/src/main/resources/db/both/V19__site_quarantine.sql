-- How many of a site's pages a run set aside, for sites of which it set any aside. A page that can't be read has no record: its site
-- is that of its record from before, or the host of its address.
CREATE TABLE IF NOT EXISTS site_quarantine (
    run_id BIGINT NOT NULL,
    site VARCHAR(1000) NOT NULL,
    judged_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    received INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    PRIMARY KEY (site, run_id)
);
CREATE INDEX IF NOT EXISTS site_quarantine_run ON site_quarantine (run_id);
