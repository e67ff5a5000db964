package org.sayso.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells cells = new Cells(List.of("month", "arrests"), List.of("2025-01", "538"));

    @Test
    void isAMapOfColumnsInTheirOrder() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("month", "2025-01");
        map.put("arrests", "538");

        assertThat(cells).isEqualTo(map).hasToString("{month=2025-01, arrests=538}");
        assertThat(cells.keySet()).containsExactly("month", "arrests");
        assertThat(cells).containsEntry("arrests", "538").doesNotContainKey("year");
        assertThat(cells.get("year")).isNull();
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> cells.put("month", "2025-02")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(cells::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasACellForEachColumn() {
        assertThatThrownBy(() -> new Cells(List.of("month"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 cells for 1 columns");
    }
}
