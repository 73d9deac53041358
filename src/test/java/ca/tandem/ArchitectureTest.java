package ca.tandem;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ca.tandem.audit.AuditEntries;
import ca.tandem.audit.AuditExport;
import ca.tandem.audit.AuditLog;
import ca.tandem.audit.AuditVerification;
import ca.tandem.common.ClockProducer;
import ca.tandem.common.JsonFactories;
import ca.tandem.common.database.DatabaseResources;
import ca.tandem.common.database.Repository;
import ca.tandem.identity.session.PasswordVerifier;
import ca.tandem.testing.ProductionClasses;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the rules of the house that a compiler does not check. */
class ArchitectureTest {

    private static final JavaClasses TANDEM = ProductionClasses.ALL;

    /** The packages in their order: each may use the ones before it. */
    private static final Map<String, String[]> LAYERS = new LinkedHashMap<>();

    private static final List<String> TOP = List.of("api", "web", "demo");
    private static final List<String> WINGS =
            List.of("search", "exchange", "notification", "report", "board", "batch", "review", "startup");

    /** Layers above wings, with those of which they are made: an alert searches, and sends what it finds; feedback is answered. */
    private static final Map<String, List<String>> ABOVE_WINGS =
            Map.of("search", List.of("alert"), "notification", List.of("alert", "feedback"));

    static {
        for (var layer : List.of("common", "audit", "identity", "workflow", "media", "posting", "translation")) {
            LAYERS.put(layer, new String[] {"ca.tandem." + layer + ".."});
        }
        LAYERS.put("publication", new String[] {
            "ca.tandem.publication",
            "ca.tandem.publication.comparison..",
            "ca.tandem.publication.proof..",
            "ca.tandem.publication.rendering..",
            "ca.tandem.publication.transparency.."
        });
        LAYERS.put("task", new String[] {"ca.tandem.work.task.."});
        LAYERS.put("search", new String[] {"ca.tandem.publication.search.."});
        LAYERS.put("exchange", new String[] {"ca.tandem.exchange.."});
        for (var layer : List.of("report", "board", "batch")) {
            LAYERS.put(layer, new String[] {"ca.tandem.work." + layer + ".."});
        }
        for (var layer : List.of("notification", "review", "startup", "alert", "feedback", "api", "web", "demo")) {
            LAYERS.put(layer, new String[] {"ca.tandem." + layer + ".."});
        }
    }

    /** The layers as the documentation draws them: those beside each other on one line. */
    static String drawing() {
        var lines = new ArrayList<List<String>>();
        for (var layer : LAYERS.keySet()) {
            var isBeside = !lines.isEmpty()
                    && (WINGS.contains(layer) || TOP.contains(layer))
                    && WINGS.contains(layer)
                            == WINGS.contains(lines.get(lines.size() - 1).get(0))
                    && TOP.contains(layer)
                            == TOP.contains(lines.get(lines.size() - 1).get(0));
            if (isBeside) {
                lines.get(lines.size() - 1).add(layer);
            } else {
                lines.add(new ArrayList<>(List.of(layer)));
            }
        }
        Collections.reverse(lines);
        return lines.stream().map(line -> String.join("   ", line)).collect(Collectors.joining("\n"));
    }

    @Test
    void importsRunOneWay() {
        var layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture();
        for (var layer : LAYERS.entrySet()) {
            layers = layers.layer(layer.getKey()).definedBy(layer.getValue());
        }
        for (var layer : LAYERS.keySet()) {
            var users = users(layer).toArray(String[]::new);
            var rule = layers.whereLayer(layer);
            layers = users.length == 0 ? rule.mayNotBeAccessedByAnyLayer() : rule.mayOnlyBeAccessedByLayers(users);
        }
        check(layers.because(
                "a posting flows one way, from its author to its readers, and what an earlier package needs of a later one comes in"
                        + " through an interface of its own"));
    }

    /** The layers that may use the given one: the later ones; of wings, which stand beside each other, those only that show them. */
    private static List<String> users(String layer) {
        var order = List.copyOf(LAYERS.keySet());
        var later = order.subList(order.indexOf(layer) + 1, order.size());
        if (TOP.contains(layer)) {
            return List.of();
        }
        if (WINGS.contains(layer)) {
            return Stream.concat(ABOVE_WINGS.getOrDefault(layer, List.of()).stream(), TOP.stream())
                    .toList();
        }
        return layer.equals("task")
                ? Stream.concat(Stream.of("notification", "report", "board"), TOP.stream())
                        .toList()
                : later;
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        check(slices().matching("ca.tandem.(**)")
                .should()
                .beFreeOfCycles()
                .because("what depends on each other in a circle is one package, and neither can be read alone"));
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
                .layer("machine")
                .definedBy("ca.tandem.translation.machine..")
                .layer("unit")
                .definedBy("ca.tandem.translation.unit..")
                .layer("comment")
                .definedBy("ca.tandem.translation.comment..")
                .layer("check")
                .definedBy("ca.tandem.translation.check..")
                .layer("proposal")
                .definedBy("ca.tandem.translation.proposal..")
                .whereLayer("comment")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("proposal")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("proposal")
                .whereLayer("unit")
                .mayOnlyBeAccessedByLayers("comment", "check")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("unit", "check")
                .whereLayer("machine")
                .mayOnlyBeAccessedByLayers("unit")
                .whereLayer("glossary")
                .mayOnlyBeAccessedByLayers("machine", "check")
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
                .resideInAnyPackage("ca.tandem.workflow", "ca.tandem.identity", "ca.tandem.common", "java..")
                .because("the table of states and actions is read by pages, API and documentation alike"));
    }

    @Test
    void nothingBranchesOnEveryAction() {
        // A switch over an enum compiles to a look-up by the ordinal, whatever its form.
        check(noClasses()
                .should()
                .callMethod(Action.class, "ordinal")
                .because("what an action needs stands in Action and EditionAction, where a new one is added"));
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
    void onlyRepositoriesHaveTheEntityManager() {
        check(noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and()
                .doNotHaveFullyQualifiedName(DatabaseResources.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("whoever looks for a query, or for what is stored, looks in one kind of class"));
    }

    @Test
    void nothingIsReadBeforeItIsAskedFor() {
        check(fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .should(beLazy(ManyToOne.class))
                .because("what a list does not show it does not read"));
        check(fields().that().areAnnotatedWith(OneToOne.class).should(beLazy(OneToOne.class)));
        check(fields().that().areAnnotatedWith(ElementCollection.class).should(beLazy(ElementCollection.class)));
        check(fields().that().areAnnotatedWith(OneToMany.class).should(beLazy(OneToMany.class)));
    }

    private static ArchCondition<JavaField> beLazy(Class<? extends Annotation> relation) {
        return new ArchCondition<>("be fetched lazily as " + relation.getSimpleName()) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.tryGetAnnotationOfType(relation.getName())
                        .flatMap(annotation -> annotation.get("fetch"))
                        .filter(fetch -> !((JavaEnumConstant) fetch).name().equals(FetchType.LAZY.name()))
                        .ifPresent(fetch -> events.add(
                                SimpleConditionEvent.violated(field, field.getFullName() + " is fetched eagerly")));
            }
        };
    }

    @Test
    void repositoriesHoldNoRules() {
        check(noClasses()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Event.class, AuditLog.class, Refusal.class, RefusedException.class)
                .because("what is allowed, recorded and told is decided in services"));
        check(fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Repository.class)
                .and()
                .areAnnotatedWith(Inject.class)
                .should()
                .haveRawType(describe(
                        "the entity manager, the clock or another repository",
                        type -> type.isEquivalentTo(EntityManager.class)
                                || type.isEquivalentTo(Clock.class)
                                || type.isAnnotatedWith(Repository.class)))
                .because("services call repositories, never the other way round"));
    }

    @Test
    void theDomainAsksTheClock() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "ca.tandem.audit..",
                        "ca.tandem.workflow..",
                        "ca.tandem.posting..",
                        "ca.tandem.translation..",
                        "ca.tandem.publication..",
                        "ca.tandem.work..",
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
    void theWholeAuditLogIsReachedThroughTheServiceThatAsksForTheRole() {
        check(noClasses()
                .that()
                .resideInAnyPackage("ca.tandem.api..", "ca.tandem.web..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AuditVerification.class)
                .orShould()
                .callMethod(AuditExport.class, "from", long.class, String.class)
                .orShould()
                .callMethod(AuditExport.class, "since", Instant.class, String.class)
                .orShould()
                .callMethod(AuditEntries.class, "newerThan", long.class)
                .because("a page or a resource that forgot to ask would show everything"));
    }

    @Test
    void jsonIsMadeByFactoriesThatWereLookedUpOnce() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(JsonFactories.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Json.class)
                .because("each method of Json looks through all libraries for its provider"));
    }

    @Test
    void onlySamplesHaveAPastThatWasSet() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("ca.tandem.demo..", "ca.tandem.common..")
                .should()
                .callMethod(ClockProducer.class, "at", Instant.class, Runnable.class)
                .because("what stands in the record happened when it says"));
    }

    @Test
    void passwordsAreCheckedOutsideOfTransactions() {
        // One would be open while the password waits for its turn and is hashed.
        check(noClasses()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(PasswordVerifier.class));
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
