package org.linja.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.linja.web.bounds.CallerAddress;

/** Screens and HTTP: they ask use cases, show records and never reason. */
@AnalyzeClasses(
        packages = {"org.linja.web", "org.linja.rest"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_METHODS_OF_A_PAGE = 12;

    private static final Set<String> OPEN_PLATFORM =
            Set.of(
                    "org.linja.platform.security",
                    "org.linja.platform.problem",
                    "org.linja.platform.config",
                    "org.linja.platform.json");

    @ArchTest
    static final ArchRule of_the_business_only_its_use_cases_and_values_are_seen =
            classes()
                    .should(seeOnlyUseCasesAndValuesOfTheBusiness())
                    .because("what a screen shows is a record, what it does is a use case");

    @ArchTest
    static final ArchRule screens_do_not_know_how_things_are_kept =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "jakarta.persistence..",
                                            "java.sql..",
                                            "javax.sql..",
                                            "jakarta.jms..")
                                    .and(not(assignableTo(Exception.class))))
                    .because(
                            "pages ask, never reason; only the readers of errors know their names");

    @ArchTest
    static final ArchRule screens_do_not_know_night_work =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.linja.batch..")
                    .because("the web asks for a job by an event and never meets it");

    @ArchTest
    static final ArchRule what_outlives_a_request_holds_nothing_of_it =
            fields().that()
                    .areDeclaredInClassesThat(
                            annotatedWith(Path.class).and(annotatedWith(ApplicationScoped.class)))
                    .should()
                    .beAnnotatedWith(Inject.class)
                    .orShould()
                    .beStatic()
                    .because("a number in a field would be another caller's number");

    @ArchTest
    static final ArchRule no_two_folders_of_screens_know_each_other =
            slices().matching("org.linja.web.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("whoever changes one would have to read the other");

    @ArchTest
    static final ArchRule no_two_folders_of_the_api_know_each_other =
            slices().matching("org.linja.rest.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("whoever changes one would have to read the other");

    @ArchTest
    static final ArchRule pages_are_small =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Page")
                    .should(haveFewMethods())
                    .because("one method a button, one line a method");

    @ArchTest
    static final ArchRule nobody_reads_the_wall_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("time is one: the database's, moved at stages demo and test");

    @ArchTest
    static final ArchRule where_a_caller_is_has_one_source =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(CallerAddress.class)
                    .should()
                    .callMethodWhere(target(nameMatching("getRemote(Addr|Host)")))
                    .because("behind a proxy everybody would be one, and share every limit");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Facade)")
                    .because("the kind of name tells the kind of class");

    private static ArchCondition<JavaClass> seeOnlyUseCasesAndValuesOfTheBusiness() {
        return new ArchCondition<>("see only use cases and values of the business") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    events.add(
                            new SimpleConditionEvent(
                                    dependency, maySee(target), dependency.getDescription()));
                }
            }
        };
    }

    private static boolean maySee(JavaClass target) {
        String name = target.getPackageName() + ".";
        boolean ofTheBusiness =
                name.startsWith("org.linja.")
                        && !name.startsWith("org.linja.web.")
                        && !name.startsWith("org.linja.rest.");
        return !ofTheBusiness
                || name.contains(".rules.")
                || target.isAnnotatedWith(Stateless.class)
                || target.isRecord()
                || target.isEnum()
                || target.isInterface()
                || OPEN_PLATFORM.contains(target.getPackageName());
    }

    private static ArchCondition<JavaClass> haveFewMethods() {
        return new ArchCondition<>("have at most %d methods", MOST_METHODS_OF_A_PAGE) {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                int methods = page.getMethods().size();
                events.add(
                        new SimpleConditionEvent(
                                page,
                                methods <= MOST_METHODS_OF_A_PAGE,
                                "%s has %d methods".formatted(page.getName(), methods)));
            }
        };
    }
}
