package org.linja;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import jakarta.jms.MessageListener;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.linja.platform.persistence.Repository;
import org.linja.platform.security.Role;

/** The plan of the house, held. */
@AnalyzeClasses(packages = "org.linja", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each component may use only those on the lines above its own. */
    private static final List<String> ORDER =
            List.of(
                    "platform",
                    "journal",
                    "administration",
                    "calendars",
                    "contracts",
                    "people",
                    "looks",
                    "rota",
                    "sla, routing",
                    "cases",
                    "attachments",
                    "commitments",
                    "answers",
                    "procedures",
                    "documents",
                    "following",
                    "watch",
                    "escalation",
                    "restrictions",
                    "notifications",
                    "messages",
                    "intake",
                    "monitoring",
                    "imports",
                    "audit",
                    "reports",
                    "exports",
                    "portal",
                    "demo");

    /** Use cases that no person calls, or that anybody may before it is known who he is. */
    private static final Map<String, String> PERMITTED_TO_ALL =
            Map.ofEntries(
                    Map.entry("SignIn", "asked before anybody is signed in"),
                    Map.entry("FollowLook", "asked at the door, for a session of the house's"),
                    Map.entry("TakeSecondTurn", "asked before anybody is signed in"),
                    Map.entry("OfferPasskey", "asked before anybody is signed in"),
                    Map.entry("SignInByPasskey", "asked before anybody is signed in"),
                    Map.entry("SignInElsewhere", "asked before anybody is signed in"),
                    Map.entry("AdmitFromElsewhere", "called for whoever a provider vouches for"),
                    Map.entry("AskForReset", "asked by whoever forgot a password"),
                    Map.entry("ChoosePassword", "opened by whoever has a letter"),
                    Map.entry("RefuseByLetter", "opened by whoever has a letter"),
                    Map.entry("IssueKey", "called by the notification consumer"),
                    Map.entry("SendKeyLetter", "called by the notification consumer"),
                    Map.entry("WriteFactorLetter", "called by the notification consumer"),
                    Map.entry("SendFactorLetter", "called by the notification consumer"),
                    Map.entry("RecogniseMonitor", "asked before it is known who tells"),
                    Map.entry("RecogniseDevice", "asked before it is known who reports"),
                    Map.entry("ForgetDevice", "called by the channel of devices"),
                    Map.entry("StageGuard", "runs when the house starts"),
                    Map.entry("DemoHouse", "runs when the house starts"),
                    Map.entry("InventProcedure", "called when the house starts"),
                    Map.entry("RingDueAlarms", "called by the alarm sweep"),
                    Map.entry("GatherCaseWords", "called by the sweep of words"),
                    Map.entry("CheckRelay", "called by the health check"),
                    Map.entry("CheckDatabase", "called by the health check"),
                    Map.entry("EscalateCase", "called by the alarm consumer"),
                    Map.entry("WarnOfDeadline", "called by the alarm consumer"),
                    Map.entry("NoteOverdueDispute", "called by the alarm consumer"),
                    Map.entry("WatchCommitment", "called by the alarm consumer"),
                    Map.entry("WatchHeldAnswer", "called by the alarm consumer"),
                    Map.entry("WatchStep", "called by the alarm consumer"),
                    Map.entry("FurnishHouse", "runs when the house starts"),
                    Map.entry("LookAtRoster", "called by the alarm consumer"),
                    Map.entry("LookAtRounds", "called by the alarm consumer"),
                    Map.entry("LookAtTargets", "called by the alarm consumer"),
                    Map.entry("BeginAttempt", "called by the notification consumer"),
                    Map.entry("FinishAttempt", "called by the notification consumer"),
                    Map.entry("EndAlerts", "called by the notification consumer"),
                    Map.entry("EndQuiet", "called by the notification consumer"),
                    Map.entry("SendReceipt", "called by the notification consumer"),
                    Map.entry("WriteReceipt", "called by the notification consumer"),
                    Map.entry("SendAnswerLetter", "called by the notification consumer"),
                    Map.entry("WriteAnswerLetter", "called by the notification consumer"),
                    Map.entry("SendCommitmentLetter", "called by the notification consumer"),
                    Map.entry("WriteCommitmentLetter", "called by the notification consumer"),
                    Map.entry("SendReportLetter", "called by the notification consumer"),
                    Map.entry("WriteReportLetter", "called by the notification consumer"),
                    Map.entry("SendApprovalLetter", "called by the notification consumer"),
                    Map.entry("WriteApprovalLetter", "called by the notification consumer"),
                    Map.entry("SendBatchLetter", "called by the notification consumer"),
                    Map.entry("WriteBatchLetter", "called by the notification consumer"),
                    Map.entry("SendDeviationLetters", "called by the notification consumer"),
                    Map.entry("WriteDeviationLetters", "called by the notification consumer"),
                    Map.entry("SendLetter", "called by sweeps and the sender of key letters"),
                    Map.entry("CallAboutParked", "called by the sweep of parked messages"),
                    Map.entry("PlanAudit", "called by the audit job"),
                    Map.entry("OrderNightlyAudit", "called by the schedule of the night"),
                    Map.entry("OrderMonthReports", "called by the schedule of the night"),
                    Map.entry("SealOpinion", "called by the audit job"),
                    Map.entry("OrderFollowing", "called by the consumer of jobs"),
                    Map.entry("PlanFollowing", "called by the job of running cases"),
                    Map.entry("MoveCases", "called by the job of running cases"),
                    Map.entry("FinishFollowing", "called by the job of running cases"),
                    Map.entry("GatherData", "called by the export job"),
                    Map.entry("WriteExport", "called by the export job"),
                    Map.entry("WriteDocument", "called by the document job"),
                    Map.entry("WriteBatchDocument", "called by the job of document batches"),
                    Map.entry("TellProgress", "called by the document job"),
                    Map.entry("TakeLoggedCases", "called by the import job"),
                    Map.entry("FinishImport", "called by the import job"));

    /** Between a consumer and its use cases: no transaction is theirs, so no bean need hold one. */
    private static final Set<String> HAND_EVENTS_ON =
            Set.of("ReceiveEvent", "HearAlarm", "HearNotice");

    @ArchTest
    static final ArchRule rules_are_pure =
            classes()
                    .that()
                    .resideInAPackage("..rules..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", "..rules..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "java.sql..",
                                                            "java.net..",
                                                            "java.nio.file.."))))
                    .because("a decision must be computable by anybody, without the house");

    @ArchTest
    static final ArchRule components_use_only_those_before_them =
            classes()
                    .should(useOnlyComponentsBeforeTheirOwn())
                    .because("the table is the documentation of who may know whom");

    @ArchTest
    static final ArchRule components_are_free_of_cycles =
            slices().matching("org.linja.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("what knows each other cannot be changed apart");

    @ArchTest
    static final ArchRule only_the_database_knows_what_time_it_is =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.linja.platform.time..")
                    .should(readTheWallClock())
                    .because("time is one: the database's, moved at stages demo and test");

    @ArchTest
    static final ArchRule only_repositories_hold_an_entity_manager =
            noClasses()
                    .that()
                    .areNotAnnotatedWith(Repository.class)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(EntityManager.class)
                    .because("an aggregate is loaded and kept in one place");

    @ArchTest
    static final ArchRule only_persistence_opens_connections =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.linja.platform.persistence..")
                    .should()
                    .dependOnClassesThat(
                            assignableTo(DataSource.class)
                                    .or(assignableTo(Connection.class))
                                    .or(assignableTo(Statement.class))
                                    .or(assignableTo(DriverManager.class)))
                    .because("SQL stands beside its component and runs in one place");

    @ArchTest
    static final ArchRule every_use_case_names_its_roles =
            classes()
                    .that()
                    .areAnnotatedWith(Stateless.class)
                    .should(nameRolesForEveryPublicMethod())
                    .because("pages hide, use cases forbid");

    @ArchTest
    static final ArchRule what_is_permitted_to_all_is_listed_with_its_reason =
            classes()
                    .that()
                    .areAnnotatedWith(PermitAll.class)
                    .should(beListed())
                    .because("an open door needs a reason");

    @ArchTest
    static final ArchRule only_what_stands_outside_use_cases_says_how_it_is_transacted =
            classes()
                    .that()
                    .areNotAnnotatedWith(Singleton.class)
                    .and()
                    .areNotAnnotatedWith(MessageDriven.class)
                    .and()
                    .areNotAnnotatedWith(Stateless.class)
                    .should()
                    .notBeAnnotatedWith(TransactionAttribute.class)
                    .andShould()
                    .notBeAnnotatedWith(TransactionManagement.class)
                    .andShould()
                    .notBeAnnotatedWith(Transactional.class)
                    .because("one use case is one transaction, and nothing else opens one");

    @ArchTest
    static final ArchRule no_method_is_transactional_by_interceptor =
            noMethods()
                    .should()
                    .beAnnotatedWith(Transactional.class)
                    .because("the container's own transactions are the only ones");

    @ArchTest
    static final ArchRule only_the_outbox_and_consumers_speak_jms =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.linja.platform.outbox..")
                    .and(not(simpleNameEndingWith("Consumer")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.jms..")
                    .because("what time brings travels by outbox, so that nothing is lost");

    @ArchTest
    static final ArchRule message_driven_beans_are_consumers =
            classes()
                    .that()
                    .areAssignableTo(MessageListener.class)
                    .should()
                    .haveSimpleNameEndingWith("Consumer")
                    .andShould(haveOnlyUseCasesAsFields())
                    .because("a consumer unwraps and calls, no more");

    @ArchTest
    static final ArchRule entities_are_versioned =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .should(haveAVersion())
                    .because("the second of two editors must be told");

    @ArchTest
    static final ArchRule entities_have_verbs_not_setters =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .and()
                    .arePublic()
                    .should()
                    .haveNameNotMatching("set[A-Z].*")
                    .because("each verb guards its transition and writes the journal");

    @ArchTest
    static final ArchRule enums_are_stored_by_name =
            fields().that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should(notBeStoredByOrdinal())
                    .because("a reordered enum must not rewrite history");

    @ArchTest
    static final ArchRule nobody_listens_unseen =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("jakarta.enterprise.event..")
                    .because("EventRoutes is the one page that says who hears what");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Facade)")
                    .orShould()
                    .haveNameMatching(".*\\.Default[A-Z][^.]*")
                    .because("the kind of name tells the kind of class");

    @ArchTest
    static final ArchRule use_cases_live_in_shells =
            noClasses()
                    .that(resideInAPackage("..rules.."))
                    .should()
                    .beAnnotatedWith(Stateless.class)
                    .orShould()
                    .beAnnotatedWith(Entity.class)
                    .because("a component has two rooms");

    @ArchTest
    static final ArchRule whoever_may_only_read_changes_nothing_in_the_portal =
            classes()
                    .that()
                    .resideInAPackage("org.linja.portal..")
                    .and()
                    .areAnnotatedWith(Stateless.class)
                    .and()
                    .haveSimpleNameNotStartingWith("Show")
                    .and()
                    .haveSimpleNameNotStartingWith("Fetch")
                    .should(notBeOpenToReaders())
                    .because("every person of a customer has the role CUSTOMER, readers too");

    private static ArchCondition<JavaClass> notBeOpenToReaders() {
        return new ArchCondition<>("not be open to the role CUSTOMER") {
            @Override
            public void check(JavaClass useCase, ConditionEvents events) {
                boolean open =
                        useCase.isAnnotatedWith(RolesAllowed.class)
                                && List.of(useCase.getAnnotationOfType(RolesAllowed.class).value())
                                        .contains(Role.CUSTOMER);
                events.add(
                        new SimpleConditionEvent(
                                useCase, !open, useCase.getName() + " lets readers act"));
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyComponentsBeforeTheirOwn() {
        Map<String, Integer> places = new HashMap<>();
        for (String line : ORDER) {
            int place = places.size();
            for (String component : line.split(", ", -1)) {
                places.put(component, place);
            }
        }
        return new ArchCondition<>("use only components before their own") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String own = componentOf(from);
                if (!places.containsKey(own)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    from, from.getName() + " is in no component of the table"));
                }
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    String other = componentOf(dependency.getTargetClass().getBaseComponentType());
                    Integer place = places.get(other);
                    boolean allowed =
                            place == null
                                    || other.equals(own)
                                    || place < places.getOrDefault(own, -1);
                    if (!allowed) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String componentOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        boolean ours = parts.length > 2 && parts[0].equals("org") && parts[1].equals("linja");
        return ours ? parts[2] : "";
    }

    private static ArchCondition<JavaClass> readTheWallClock() {
        Set<String> clocks =
                Set.of(
                        Instant.class.getName(),
                        LocalDate.class.getName(),
                        LocalDateTime.class.getName(),
                        LocalTime.class.getName(),
                        OffsetDateTime.class.getName(),
                        ZonedDateTime.class.getName());
        return new ArchCondition<>("read the wall clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf()
                        .forEach(
                                access -> {
                                    String owner = access.getTargetOwner().getName();
                                    String name = access.getTarget().getName();
                                    boolean reads =
                                            (clocks.contains(owner) && name.equals("now"))
                                                    || (owner.equals(System.class.getName())
                                                            && name.equals("currentTimeMillis"))
                                                    || (owner.equals(Clock.class.getName())
                                                            && name.startsWith("system"))
                                                    || (owner.equals(Date.class.getName())
                                                            && name.equals("<init>"));
                                    events.add(
                                            new SimpleConditionEvent(
                                                    access, reads, access.getDescription()));
                                });
            }
        };
    }

    private static ArchCondition<JavaClass> nameRolesForEveryPublicMethod() {
        return new ArchCondition<>("name roles for every public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean asAWhole = namesRoles(type);
                List<String> open =
                        type.getMethods().stream()
                                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(m -> !asAWhole && !namesRoles(m))
                                .map(JavaMethod::getFullName)
                                .toList();
                events.add(
                        new SimpleConditionEvent(
                                type, open.isEmpty(), type.getName() + " leaves open " + open));
            }
        };
    }

    private static boolean namesRoles(CanBeAnnotated declaration) {
        return declaration.isAnnotatedWith(RolesAllowed.class)
                || declaration.isAnnotatedWith(PermitAll.class);
    }

    private static ArchCondition<JavaClass> beListed() {
        return new ArchCondition<>("be listed with a reason") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type,
                                PERMITTED_TO_ALL.containsKey(type.getSimpleName()),
                                type.getName() + " is permitted to all without a listed reason"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveOnlyUseCasesAsFields() {
        return new ArchCondition<>(
                "have only use cases as fields, who hands events on to them, and what the"
                        + " descriptor tells") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    boolean useCase =
                            field.getRawType().isAnnotatedWith(Stateless.class)
                                    || HAND_EVENTS_ON.contains(field.getRawType().getSimpleName());
                    boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
                    boolean told = field.isAnnotatedWith(Resource.class);
                    events.add(
                            new SimpleConditionEvent(
                                    field, useCase || constant || told, field.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveAVersion() {
        return new ArchCondition<>("have a version") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean versioned =
                        type.getAllFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith(Version.class));
                events.add(
                        new SimpleConditionEvent(
                                type, versioned, type.getName() + " has no @Version"));
            }
        };
    }

    private static ArchCondition<JavaField> notBeStoredByOrdinal() {
        return new ArchCondition<>("not be stored by ordinal") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean byOrdinal =
                        field.tryGetAnnotationOfType(Enumerated.class)
                                .map(enumerated -> enumerated.value() == EnumType.ORDINAL)
                                .orElse(false);
                events.add(new SimpleConditionEvent(field, !byOrdinal, field.getDescription()));
            }
        };
    }
}
