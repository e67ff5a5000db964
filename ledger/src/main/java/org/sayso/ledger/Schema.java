package org.sayso.ledger;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sayso.domain.ErrorCode;
import org.sayso.domain.Location;
import org.sayso.domain.SaysoException;

/**
 * The tables of a ledger, brought up to date when it is opened.
 *
 * <p>The steps stand in {@code schema} for both databases, with the few words that differ filled in; what has no common form
 * is in {@code schema-sqlite} and {@code schema-postgresql}. Each step is done wholly or not at all.
 */
final class Schema {
    private static final String FOLDER = "classpath:org/sayso/ledger/schema";

    private final String name;
    private final FluentConfiguration configuration;

    /**
     * Makes a schema.
     *
     * @param name what users know the ledger by
     * @param dialect the name of the folder for what this database says differently
     * @param words what the {@code ${…}} of the steps stand for
     */
    Schema(String name, DataSource source, String dialect, Map<String, String> words) {
        this.name = name;
        this.configuration = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations(FOLDER, FOLDER + "-" + dialect)
                .placeholders(words)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    /** Does the steps not yet done, in a schema of that name, which is made if it is not there. */
    void upgradeIn(String schema) {
        configuration.schemas(schema).createSchemas(true);
        upgrade();
    }

    /**
     * Does the steps not yet done.
     *
     * @throws SaysoException if it is no ledger, or a newer one, or a step fails
     */
    void upgrade() {
        try {
            Flyway flyway = configuration.load();
            if (Stream.of(flyway.info().applied())
                    .anyMatch(step ->
                            step.getState().isFailed() || !step.getState().isResolved())) {
                throw newer();
            }
            flyway.migrate();
        } catch (FlywayException failed) {
            throw explained(failed);
        }
    }

    private SaysoException explained(FlywayException failed) {
        if (failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return notALedger(name, failed);
        }
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return new SaysoException(
                ErrorCode.LEDGER_NOT_OPENED,
                Location.of(name),
                "The ledger's tables cannot be made or brought up to date: " + Database.firstLine(cause) + ".",
                "Mend that; the ledger is as it was before.",
                failed);
    }

    private SaysoException newer() {
        return new SaysoException(
                ErrorCode.LEDGER_NEWER,
                Location.of(name),
                "A newer version of Sayso has changed this ledger.",
                "Use that version or a later one.");
    }

    static SaysoException notALedger(String name, Exception cause) {
        return new SaysoException(
                ErrorCode.NOT_A_LEDGER,
                Location.of(name),
                "This file is not a ledger of Sayso.",
                "Name another file, or one that does not exist yet.",
                cause);
    }
}
