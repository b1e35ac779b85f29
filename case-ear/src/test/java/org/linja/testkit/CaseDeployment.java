package org.linja.testkit;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The very application file of the build, with one more web module that carries the tests. */
public final class CaseDeployment {
    private static final String DESCRIPTOR = "META-INF/application.xml";

    private CaseDeployment() {}

    /** The application with these test classes in it. */
    public static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive ear =
                ShrinkWrap.create(ZipImporter.class, "case.ear")
                        .importFrom(new File(System.getProperty("linja.ear")))
                        .as(EnterpriseArchive.class);
        WebArchive war =
                ShrinkWrap.create(WebArchive.class, "test.war")
                        .addClasses(tests)
                        .addClass(OpenDoor.class)
                        .addAsLibrary(jarOf(Assertions.class))
                        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String described = read(ear);
        ear.delete(DESCRIPTOR);
        ear.setApplicationXML(new StringAsset(withTestModule(described)));
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    private static String withTestModule(String descriptor) {
        return descriptor.replace(
                "<library-directory>",
                "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>"
                        + "<library-directory>");
    }

    private static String read(EnterpriseArchive ear) {
        try (InputStream content = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }
}
