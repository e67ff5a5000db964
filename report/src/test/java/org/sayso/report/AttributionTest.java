package org.sayso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.statement.StatementKind;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;

class AttributionTest {
    private static String speaker(String name, String role) {
        return Attribution.speaker(new Statement(
                "s1",
                StatementKind.INDIRECT,
                Optional.empty(),
                Optional.empty(),
                new Excerpt(List.of(new Span(0, 2)), "no"),
                Optional.of(new Speaker(name, Optional.of(role), Optional.empty())),
                Optional.empty(),
                List.of()));
    }

    @Test
    void givesTheRoleBehindTheName() {
        assertThat(speaker("Ada Orr", "mayor")).isEqualTo("Ada Orr, mayor");
    }

    @Test
    void doesNotSayTwiceWhatADescriptionSays() {
        assertThat(speaker("her spokesman", "spokesman")).isEqualTo("her spokesman");
    }
}
