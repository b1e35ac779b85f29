package org.linja.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Instant;

/** Holds the plan of the house for night work. */
@AnalyzeClasses(packages = "org.linja.batch", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule steps_are_made_anew_for_each_execution =
            classes()
                    .that()
                    .areAnnotatedWith(Named.class)
                    .should()
                    .beAnnotatedWith(Dependent.class)
                    .because("the batch runtime runs several executions and partitions at once");

    @ArchTest
    static final ArchRule night_work_speaks_no_sql =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("JobLog")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql", "javax.sql", "jakarta.persistence")
                    .because(
                            "rows belong to the components of case-ejb; JobLog only looks at what"
                                    + " went wrong");

    @ArchTest
    static final ArchRule only_consumers_hear_messages =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Consumer")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.jms")
                    .because("messages are unwrapped at the door");

    @ArchTest
    static final ArchRule consumers_are_named_so =
            classes()
                    .that()
                    .areAnnotatedWith(MessageDriven.class)
                    .should()
                    .haveSimpleNameEndingWith("Consumer")
                    .because("the kind of name tells the kind of class");

    // JobLedger: the batch runtime and the consumer act for the house, no person stands behind.
    @ArchTest
    static final ArchRule open_doors_are_listed =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .should()
                    .haveSimpleName("JobLedger")
                    .andShould()
                    .beAnnotatedWith(PermitAll.class)
                    .because("a use case without a role needs a reason");

    @ArchTest
    static final ArchRule time_is_the_database_s =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("there is one clock in the house");

    @ArchTest
    static final ArchRule night_work_knows_no_screen =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.linja.web..", "org.linja.rest..")
                    .because("the web asks for a job by an event and never meets it");

    @ArchTest
    static final ArchRule jobs_do_not_know_each_other =
            slices().matching("org.linja.batch.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .because("one job must be changed without the other");
}
