package org.linja.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import java.util.Set;

/** What screens and HTTP may know of the business. */
@AnalyzeClasses(packages = "org.linja", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int MOST_METHODS = 12;
    private static final Set<String> PLATFORM =
            Set.of(
                    "org.linja.platform.security",
                    "org.linja.platform.problem",
                    "org.linja.platform.config");

    private static final DescribedPredicate<JavaClass> OPEN_TO_THE_WEB =
            describe(
                    "a use case, a record, an enum, a rule or a Problem",
                    type ->
                            !type.getPackageName().startsWith("org.linja.")
                                    || type.getPackageName().startsWith("org.linja.web")
                                    || type.getPackageName().startsWith("org.linja.rest")
                                    || type.getPackageName().contains(".rules")
                                    || PLATFORM.contains(type.getPackageName())
                                    || type.isAnnotatedWith(Stateless.class)
                                    || type.isRecord()
                                    || type.isEnum());

    @ArchTest
    static final ArchRule THE_WEB_KNOWS_USE_CASES_AND_RECORDS_ONLY =
            classes()
                    .that()
                    .resideInAPackage("org.linja.web..")
                    .should(onlyDependOnClassesThat(OPEN_TO_THE_WEB))
                    .because("entities and repositories never leave the business");

    @ArchTest
    static final ArchRule A_PAGE_KNOWS_NO_INFRASTRUCTURE =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Page")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.persistence..", "java.sql..", "javax.sql..", "jakarta.jms..")
                    .because("pages ask use cases");

    @ArchTest
    static final ArchRule A_PAGE_IS_SMALL =
            classes()
                    .that()
                    .resideInAPackage("org.linja.web..")
                    .and()
                    .haveSimpleNameEndingWith("Page")
                    .should(haveFewMethods())
                    .because("a page has one method per button and no reasoning");

    private static ArchCondition<JavaClass> haveFewMethods() {
        return new ArchCondition<>("have at most " + MOST_METHODS + " methods") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                int methods = page.getMethods().size();
                if (methods > MOST_METHODS) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    page, page.getName() + " has " + methods + " methods"));
                }
            }
        };
    }
}
