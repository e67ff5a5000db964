package org.sayso.report;

import java.util.Locale;
import java.util.Optional;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Excerpt;

/** The fields of a statement in JSON. */
record StatementJson(JsonOutput json) {
    void write(Statement statement) {
        json.text("id", statement.id());
        json.text("kind", statement.kind().name().toLowerCase(Locale.ROOT));
        excerpt("source", statement.source());
        excerpt("cue", statement.cue());
        excerpt("content", Optional.of(statement.content()));
        json.objectOrNull("speaker", statement.speaker(), speaker -> {
            json.text("name", speaker.name());
            json.text("role", speaker.role());
            json.text("organization", speaker.organization());
        });
        json.text("channel", statement.channel());
        json.texts("relayedBy", statement.relayedBy());
        json.text("sameAs", statement.sameAs());
    }

    private void excerpt(String name, Optional<Excerpt> excerpt) {
        json.objectOrNull(name, excerpt, present -> {
            json.spans("spans", present.spans());
            json.text("text", present.text());
        });
    }
}
