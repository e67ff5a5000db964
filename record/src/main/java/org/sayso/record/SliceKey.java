package org.sayso.record;

import java.util.List;

/**
 * A series for one member of each of its dimensions.
 *
 * @param series the series' id
 * @param members the codes of the members, in the order of the dimensions
 */
record SliceKey(String series, List<String> members) {}
