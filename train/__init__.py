"""Makes what `vocab` and `read` ship as weights, from openly licensed or own data. Never imported by the package."""
