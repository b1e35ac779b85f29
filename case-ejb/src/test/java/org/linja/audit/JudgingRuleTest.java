package org.linja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linja.audit.rules.SlaAudit;

class JudgingRuleTest {

    @Test
    void the_fingerprint_covers_every_class_that_a_verdict_is_made_by() {
        assertThat(madeBy(SlaAudit.class)).isEqualTo(new TreeSet<>(JudgingRule.CLASSES));
    }

    @Test
    void the_rule_names_its_version_and_that_of_the_time_zones() {
        JudgingRule rule = JudgingRule.inForce();
        assertThat(rule.version()).isEqualTo("3");
        assertThat(rule.sha256()).matches("[0-9a-f]{64}");
        assertThat(rule.timeZones()).matches("20\\d\\d[a-z]");
    }

    private static Set<String> madeBy(Class<?> start) {
        JavaClasses all =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.linja");
        Set<String> found = new TreeSet<>();
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        open.add(all.get(start));
        while (!open.isEmpty()) {
            JavaClass type = open.remove();
            if (seen.add(type)) {
                found.add(type.getName().replaceFirst("\\$.*", ""));
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(target -> target.getPackageName().startsWith("org.linja"))
                        .forEach(open::add);
            }
        }
        return found;
    }
}
