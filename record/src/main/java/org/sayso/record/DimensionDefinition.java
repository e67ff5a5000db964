package org.sayso.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.domain.place.PlaceNames;
import org.sayso.domain.record.Dimension;

/**
 * A column by which the rows of a table are broken down, before its values are known.
 *
 * @param name the dimension's name
 * @param field the column with the codes
 * @param label the column with titles for readers; the codes themselves without one
 * @param role what the values are
 * @param total the code of the value that stands for all
 * @param known the list of names shipped with Sayso from which names are added: {@code countries}
 * @param names further names by code
 * @param aggregates codes that stand for several others together; of a dimension with a shipped list, those that are not
 *     in it are aggregates too
 */
record DimensionDefinition(
        String name,
        String field,
        Optional<String> label,
        Dimension.Role role,
        Optional<String> total,
        Optional<PlaceNames> known,
        Map<String, List<String>> names,
        Set<String> aggregates) {}
