package org.sayso.desk;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house's rules for what only the desk sees; those for the command and the stages stand beside the command. */
class DeskArchitectureTest {
    private static final JavaClasses SAYSO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sayso");

    @Test
    void theLedgerDependsOnTheDomainAndNoStage() {
        classes()
                .that()
                .resideInAPackage("org.sayso.ledger..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.sayso.ledger..", "org.sayso.domain..")
                        .or(DescribedPredicate.not(resideInAnyPackage("org.sayso.."))))
                .check(SAYSO);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # library,                 the one place that knows it
        io.javalin..,              org.sayso.desk
        gg.jte..,                  org.sayso.desk
        io.micrometer..,           org.sayso.desk
        org.eclipse.jetty.client.., org.sayso.desk.fetch
        org.jdbi..,                org.sayso.ledger
        """)
    void aLibraryStaysInItsPlace(String library, String place) {
        noClasses()
                .that()
                .resideOutsideOfPackages(place, "org.sayso.desk.page")
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(SAYSO);
    }

    @Test
    void theDeskSpeaksNoSqlAndAsksNoClockOfItsOwn() {
        noClasses()
                .that()
                .resideInAPackage("org.sayso.desk..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.duckdb.."))
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SAYSO);
    }
}
