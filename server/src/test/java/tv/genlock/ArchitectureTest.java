package tv.genlock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.XMLReader;

/** The rules of the house, for the engine and the server. */
class ArchitectureTest {
    private static final String[] ENGINE = {
        "tv.genlock.media..", "tv.genlock.air..", "tv.genlock.schedule..", "tv.genlock.format.."
    };

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tv.genlock");

    @Test
    void engine_knowsNoFrameworkNoSqlAndNothingOfTheServer() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta..", "io.vertx..", "org.jooq..", "java.sql..", "org.flywaydb..")
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tv.genlock.catalog..",
                        "tv.genlock.channel..",
                        "tv.genlock.playout..",
                        "tv.genlock.guide..",
                        "tv.genlock.tuner..",
                        "tv.genlock.source..",
                        "tv.genlock.job..",
                        "tv.genlock.store..",
                        "tv.genlock.settings..",
                        "tv.genlock.monitor..",
                        "tv.genlock.edge..",
                        "tv.genlock.problem..",
                        "tv.genlock.event..",
                        "tv.genlock.bytes..",
                        "tv.genlock.search..",
                        "tv.genlock.collection..",
                        "tv.genlock.command..")
                .check(house);
    }

    @Test
    void scheduleAndFormat_knowNothingOfTheAir() {
        noClasses()
                .that()
                .resideInAnyPackage("tv.genlock.schedule..", "tv.genlock.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tv.genlock.air..")
                .check(house);
    }

    @Test
    void onlyStores_touchTheDatabaseLibrary() {
        noClasses()
                .that()
                .resideOutsideOfPackages("tv.genlock.store..", "tv.genlock..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.jooq..", "java.sql..", "org.flywaydb..", "com.zaxxer..", "tv.genlock.store.schema..")
                .check(house);
    }

    @Test
    void stores_areEnteredByTheirOwnFeatureOnly() {
        for (String feature :
                new String[] {"catalog", "search", "collection", "channel", "playout", "source", "job", "monitor"}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("tv.genlock." + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("tv.genlock." + feature + ".store..")
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @Test
    void rooms_haveNoCycles() {
        slices().matching("tv.genlock.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void resources_runOnVirtualThreads_orAreReactive() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .doNotHaveSimpleName("EventsResource")
                .should()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .check(house);
    }

    /** A parser with its defaults fetches external entities and unfolds bombs. */
    @Test
    void xml_isReadThroughTheOneSafeDoor() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("tv.genlock.format.SafeXml")
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        XMLInputFactory.class,
                        DocumentBuilderFactory.class,
                        SAXParserFactory.class,
                        TransformerFactory.class,
                        SchemaFactory.class,
                        XPathFactory.class,
                        XMLReader.class))
                .check(house);
    }

    @Test
    void time_isNotTakenFromTheWall() {
        noClasses()
                .that()
                .resideInAPackage("tv.genlock..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(house);
    }
}
