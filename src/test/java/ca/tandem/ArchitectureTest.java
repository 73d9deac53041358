package ca.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import ca.tandem.common.Time;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not know. */
class ArchitectureTest {

    private static final JavaClasses TANDEM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ca.tandem");

    @Test
    void importsRunOneWay() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("common")
                .definedBy("ca.tandem.common..")
                .layer("record")
                .definedBy("ca.tandem.record..")
                .layer("identity")
                .definedBy("ca.tandem.identity..")
                .layer("workflow")
                .definedBy("ca.tandem.workflow..")
                .layer("posting")
                .definedBy("ca.tandem.posting..")
                .layer("translation")
                .definedBy("ca.tandem.translation..")
                .layer("publication")
                .definedBy("ca.tandem.publication..")
                .optionalLayer("search")
                .definedBy("ca.tandem.search..")
                .optionalLayer("exchange")
                .definedBy("ca.tandem.exchange..")
                .layer("batch")
                .definedBy("ca.tandem.batch..")
                .layer("task")
                .definedBy("ca.tandem.task..")
                .layer("notification")
                .definedBy("ca.tandem.notification..")
                .layer("figures")
                .definedBy("ca.tandem.figures..")
                .layer("board")
                .definedBy("ca.tandem.board..")
                .layer("review")
                .definedBy("ca.tandem.review..")
                .optionalLayer("api")
                .definedBy("ca.tandem.api..")
                .layer("web")
                .definedBy("ca.tandem.web..")
                .optionalLayer("demo")
                .definedBy("ca.tandem.demo..")
                .whereLayer("web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("demo")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("batch")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("exchange")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("notification")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("figures")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("board")
                .mayOnlyBeAccessedByLayers("api", "web", "demo")
                .whereLayer("task")
                .mayOnlyBeAccessedByLayers("notification", "figures", "board", "api", "web", "demo")
                .whereLayer("publication")
                .mayOnlyBeAccessedByLayers(
                        "task", "notification", "figures", "board", "search", "exchange", "api", "web", "demo")
                .whereLayer("translation")
                .mayOnlyBeAccessedByLayers(
                        "publication",
                        "task",
                        "notification",
                        "figures",
                        "board",
                        "review",
                        "search",
                        "exchange",
                        "api",
                        "web",
                        "demo")
                .whereLayer("workflow")
                .mayOnlyBeAccessedByLayers(
                        "posting",
                        "translation",
                        "publication",
                        "task",
                        "notification",
                        "figures",
                        "board",
                        "review",
                        "search",
                        "exchange",
                        "batch",
                        "api",
                        "web",
                        "demo")
                .whereLayer("identity")
                .mayOnlyBeAccessedByLayers(
                        "workflow",
                        "posting",
                        "translation",
                        "publication",
                        "task",
                        "notification",
                        "figures",
                        "board",
                        "review",
                        "search",
                        "exchange",
                        "batch",
                        "api",
                        "web",
                        "demo")
                .whereLayer("posting")
                .mayOnlyBeAccessedByLayers(
                        "translation",
                        "publication",
                        "task",
                        "notification",
                        "figures",
                        "board",
                        "review",
                        "search",
                        "exchange",
                        "batch",
                        "api",
                        "web",
                        "demo")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers(
                        "identity",
                        "posting",
                        "translation",
                        "publication",
                        "task",
                        "notification",
                        "figures",
                        "board",
                        "review",
                        "exchange",
                        "batch",
                        "api",
                        "web",
                        "demo")
                .because(
                        "a posting flows one way, from whoever writes it to whoever reads it, and what an earlier package needs of a later"
                                + " one comes in through an interface of its own"));
    }

    @Test
    void translationIsBuiltFromTextsUpToChecks() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("ca.tandem.translation.text..")
                .layer("alignment")
                .definedBy("ca.tandem.translation.alignment..")
                .layer("memory")
                .definedBy("ca.tandem.translation.memory..")
                .layer("glossary")
                .definedBy("ca.tandem.translation.glossary..")
                .layer("unit")
                .definedBy("ca.tandem.translation.unit..")
                .layer("comment")
                .definedBy("ca.tandem.translation.comment..")
                .layer("check")
                .definedBy("ca.tandem.translation.check..")
                .whereLayer("comment")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("check")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("unit")
                .mayOnlyBeAccessedByLayers("comment", "check")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("unit", "check")
                .whereLayer("glossary")
                .mayOnlyBeAccessedByLayers("check")
                .whereLayer("alignment")
                .mayOnlyBeAccessedByLayers("memory", "unit", "check")
                .because("what cuts and aligns texts is tried without an edition, and checks look at all of it"));
    }

    @Test
    void theWorkflowKnowsNoPosting() {
        check(classes()
                .that()
                .resideInAPackage("ca.tandem.workflow")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("ca.tandem.workflow", "ca.tandem.identity", "java..")
                .because("the table of states and actions is read by pages, API and documentation alike"));
    }

    @Test
    void transactionsBeginInServices() {
        check(noClasses()
                .that()
                .resideInAnyPackage("ca.tandem.web..", "ca.tandem.api..")
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("what belongs together is decided where the rules are, not where the page is"));
    }

    @Test
    void pagesAndApiHoldNoEntityManager() {
        check(noClasses()
                .that()
                .resideInAnyPackage("ca.tandem.web..", "ca.tandem.api..", "ca.tandem.workflow..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("queries stand in repositories"));
    }

    @Test
    void theDomainAsksTheClock() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "ca.tandem.record..",
                        "ca.tandem.workflow..",
                        "ca.tandem.posting..",
                        "ca.tandem.translation..",
                        "ca.tandem.publication..",
                        "ca.tandem.task..",
                        "ca.tandem.notification..",
                        "ca.tandem.review..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("tests set the time"));
    }

    @Test
    void onlySamplesHaveAPastThatWasSet() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("ca.tandem.demo..", "ca.tandem.common..")
                .should()
                .callMethod(Time.class, "at", Instant.class, Runnable.class)
                .because("what stands in the record happened when it says"));
    }

    @Test
    void noServersBeanHasATransactionOfItsOwn() {
        // The server does not heed NOT_SUPPORTED of a class for its timers: one that failed took all that the tick had
        // done with it.
        check(classes()
                .that()
                .areAnnotatedWith(Singleton.class)
                .should(new ArchCondition<>("manage their transactions themselves, which is to have none") {
                    @Override
                    public void check(JavaClass bean, ConditionEvents events) {
                        var managed = bean.tryGetAnnotationOfType(TransactionManagement.class)
                                .map(TransactionManagement::value);
                        events.add(new SimpleConditionEvent(
                                bean,
                                managed.equals(Optional.of(TransactionManagementType.BEAN)),
                                bean.getName() + " has " + managed));
                    }
                }));
    }

    private static void check(ArchRule rule) {
        rule.check(TANDEM);
    }
}
