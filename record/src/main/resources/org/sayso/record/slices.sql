-- All rows of some series and members, with what is worked out of each; {placeholders} are filled in.
SELECT
    o.rowid AS row_order,
    {period_start} AS period_start,
    {period_end} AS period_end,
    {figure} AS figure,
    {source_published} AS source_published,
    {partial} AS partial,
    {identity_once} AS identity,
    {cells}
FROM {table} AS o
LEFT JOIN {sources} AS s ON s.{source_id} = {source}
WHERE {condition}
