-- The observations of a series, each reference period with the value known last; {placeholders} are filled in.
WITH observed AS (
    SELECT
        o.rowid AS row_order,
        {period_start} AS period_start,
        {period_end} AS period_end,
        {figure} AS figure,
        {published} AS published,
        {partial} AS partial,
        {identity} AS identity
    FROM {table} AS o
    LEFT JOIN {sources} AS s ON s.{source_id} = {source}
    WHERE {condition}
), dated AS (
    SELECT *,
        CASE length(published)
            WHEN 4 THEN make_date(CAST(published AS INTEGER), 12, 31)
            WHEN 7 THEN last_day(CAST(published || '-01' AS DATE))
            WHEN 10 THEN CAST(published AS DATE)
            ELSE period_end
        END AS known_from
    FROM observed
), known AS (
    SELECT *
    FROM dated
    WHERE {known}
    QUALIFY row_number() OVER (
        PARTITION BY period_start, period_end, identity
        ORDER BY known_from DESC, row_order DESC) = 1
), answering AS (
    SELECT *
    FROM known
    WHERE {question}
)
SELECT o.*
FROM answering AS k
JOIN {table} AS o ON o.rowid = k.row_order
ORDER BY k.period_start, k.period_end, k.row_order
