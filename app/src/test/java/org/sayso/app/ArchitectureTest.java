package org.sayso.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house's rules that the compiler and the build cannot check. */
class ArchitectureTest {
    private static final JavaClasses SAYSO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sayso");

    private static final Set<Class<?>> CLOCKS = Set.of(
            Clock.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            Date.class,
            System.class);

    @ParameterizedTest
    @ValueSource(strings = {"reading", "statements", "claims", "record", "checking", "report"})
    void aStageDependsOnTheDomainAndNoOtherStage(String stage) {
        classes()
                .that()
                .resideInAPackage("org.sayso." + stage + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.sayso." + stage + "..", "org.sayso.domain..")
                        .or(DescribedPredicate.not(resideInAnyPackage("org.sayso.."))))
                .check(SAYSO);
    }

    @Test
    void theDomainDependsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("org.sayso.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.sayso.domain..", "java..", "org.jspecify.."))
                .check(SAYSO);
    }

    @Test
    void onlyTheRecordAndTheLedgerSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sayso.record..", "org.sayso.ledger..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi.."))
                .check(SAYSO);
    }

    @Test
    void onlyTheRecordKnowsItsDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sayso.record..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.duckdb.."))
                .check(SAYSO);
    }

    @Test
    void onlyTheCommandAsksTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sayso.app..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "asks the system clock",
                        call -> CLOCKS.stream()
                                        .anyMatch(clock -> call.getTargetOwner().isEquivalentTo(clock))
                                && (call.getName().equals("now")
                                        || call.getName().equals("currentTimeMillis"))))
                .check(SAYSO);
    }

    @Test
    void nothingDependsOnTheDefaultLocaleCharsetOrTimeZone() {
        noClasses()
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .check(SAYSO);
    }

    @Test
    void adaptersKeepTheirLibrariesToThemselves() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(nameInTheirSignature(
                        "org.duckdb.", "ai.onnxruntime.", "org.apache.lucene.", "java.sql.", "org.jdbi."))
                .check(SAYSO);
    }

    private static ArchCondition<JavaMethod> nameInTheirSignature(String... packages) {
        return new ArchCondition<>("name a library's type in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(method.getRawParameterTypes().stream(), Stream.of(method.getRawReturnType()))
                        .map(JavaClass::getName)
                        .filter(name -> Stream.of(packages).anyMatch(name::startsWith))
                        .forEach(name -> events.add(
                                SimpleConditionEvent.satisfied(method, method.getFullName() + " names " + name)));
            }
        };
    }
}
