package ca.tandem.translation.glossary;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Changes of the glossary by translators and administrators. They run one after the other: each locks the state of the glossary. */
@ApplicationScoped
@Transactional
public class GlossaryEditor {

    private static final Set<Role> EDITORS = Set.of(Role.TRANSLATOR, Role.ADMINISTRATOR);

    @Inject
    GlossaryRepository terms;

    @Inject
    Event<GlossaryChanged> glossaryChangedEvent;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * The result of an import: numbers of concepts.
     *
     * @param added the concepts that were new
     * @param changed the concepts that replaced another description
     * @param unchanged the concepts that the glossary had already
     */
    public record GlossaryImportResult(int added, int changed, int unchanged) {}

    /** Returns the reasons for which the actor may not change the glossary; empty if they may. */
    public List<Refusal> refusals(Actor actor) {
        return actor.holdsAny(EDITORS) ? List.of() : List.of(Refusal.role("glossary.role"));
    }

    /**
     * Adds a concept. If its key is taken, a number is appended to it.
     *
     * @throws RefusedException if the concept breaks a rule, the glossary has the same pair of preferred terms, or the actor lacks the role
     */
    public GlossaryEntry add(Concept concept, Actor actor) {
        authorise(actor, concept);
        var state = terms.lockState();
        var present = present();
        refuseTwin(concept, present, key -> true);
        var glossaryEntry = new GlossaryEntry(free(concept, present), actor.name(), clock.instant());
        terms.add(glossaryEntry);
        addAuditEvent("glossary.added", glossaryEntry.getKey(), actor);
        close(state);
        return glossaryEntry;
    }

    /**
     * Changes a concept; its key stays. A description equal to the present one changes nothing.
     *
     * @param key the key of the term
     * @param seen the version of the term that the user edited
     * @param concept the new description; its key is ignored
     * @param actor the account that changes it
     * @return the term
     * @throws ProblemException if there is no term with the key
     * @throws StaleVersionException if the term was changed since that version
     * @throws RefusedException for the same reasons as {@link #add}
     */
    public GlossaryEntry change(String key, long seen, Concept concept, Actor actor) {
        authorise(actor, concept.withKey(key));
        var state = terms.lockState();
        var glossaryEntry = seen(key, seen);
        if (!glossaryEntry.getConcept().equals(concept.withKey(key))) {
            refuseTwin(concept, present(), other -> !other.equals(key));
            glossaryEntry.describe(concept, actor.name(), clock.instant());
            addAuditEvent("glossary.changed", key, actor);
            close(state);
        }
        return glossaryEntry;
    }

    /**
     * Deletes a concept.
     *
     * @param key the key of the term
     * @param seen the version of the term that the user saw
     * @param actor the account that deletes it
     * @throws ProblemException if there is no term with the key
     * @throws StaleVersionException if the term was changed since that version
     * @throws RefusedException if the actor lacks the role
     */
    public void delete(String key, long seen, Actor actor) {
        RefusedException.throwIfAny(refusals(actor));
        var state = terms.lockState();
        terms.remove(seen(key, seen));
        addAuditEvent("glossary.deleted", key, actor);
        close(state);
    }

    /**
     * Imports the concepts of a file. A concept whose pair of preferred terms or else whose key is in the glossary replaces the present
     * description, unless it comes from a terminology bank; nothing is deleted.
     *
     * @throws RefusedException if a concept breaks a rule or the actor lacks the role
     */
    public GlossaryImportResult importFile(GlossaryFile file, Actor actor) {
        RefusedException.throwIfAny(refusals(actor));
        var state = terms.lockState();
        var glossaryImportResult = importConcepts(file.concepts(), !file.isReference(), actor.name());
        auditLog.add(AuditEvent.of("glossary.imported")
                .by(actor.name())
                .with("added", glossaryImportResult.added())
                .with("changed", glossaryImportResult.changed()));
        if (glossaryImportResult.added() + glossaryImportResult.changed() > 0) {
            close(state);
        }
        return glossaryImportResult;
    }

    /** Adds the starter terms, only once for a database: terms of them that are deleted later do not return at the next start. */
    void addStarterTerms(List<Concept> concepts) {
        var state = terms.lockState();
        if (state.markStarted()) {
            importConcepts(concepts, true, null);
            auditLog.add(
                    AuditEvent.of("glossary.started").by(Actor.PORTAL.name()).with("added", concepts.size()));
            close(state);
        }
    }

    private void addAuditEvent(String what, String key, Actor actor) {
        auditLog.add(AuditEvent.of(what).by(actor.name()).with("term", key));
    }

    private GlossaryImportResult importConcepts(List<Concept> concepts, boolean replaces, String who) {
        var present = present();
        var pairs = new HashMap<List<String>, GlossaryEntry>();
        present.values().forEach(glossaryEntry -> pairs.put(pair(glossaryEntry.getConcept()), glossaryEntry));
        var added = 0;
        var altered = 0;
        for (var concept : concepts) {
            RefusedException.throwIfAny(ConceptValidator.refusals(concept));
            var glossaryEntry = counterpart(concept, present, pairs);
            if (glossaryEntry == null) {
                glossaryEntry = new GlossaryEntry(free(concept, present), who, clock.instant());
                terms.add(glossaryEntry);
                added++;
            } else if (replaces && !glossaryEntry.getConcept().equals(concept.withKey(glossaryEntry.getKey()))) {
                glossaryEntry.describe(concept, who, clock.instant());
                altered++;
            }
            present.put(glossaryEntry.getKey(), glossaryEntry);
            pairs.put(pair(glossaryEntry.getConcept()), glossaryEntry);
        }
        return new GlossaryImportResult(added, altered, concepts.size() - added - altered);
    }

    /** Returns the pair of preferred terms, ignoring case. Concepts that say the same have equal pairs. */
    private static List<String> pair(Concept concept) {
        return Stream.of(Language.values())
                .map(language ->
                        concept.preferred(language).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static GlossaryEntry counterpart(
            Concept concept, Map<String, GlossaryEntry> present, Map<List<String>, GlossaryEntry> pairs) {
        var same = pairs.get(pair(concept));
        if (same != null && same.getConcept().hasSamePreferredTerms(concept)) {
            return same;
        }
        return concept.key() == null ? null : present.get(concept.key());
    }

    /** Returns the concept with a key that no other term has. */
    private static Concept free(Concept concept, Map<String, GlossaryEntry> present) {
        var key = concept.keyOrDefault();
        for (var number = 2; present.containsKey(key); number++) {
            key = concept.keyOrDefault() + "-" + number;
        }
        return concept.withKey(key);
    }

    private void authorise(Actor actor, Concept concept) {
        RefusedException.throwIfAny(refusals(actor));
        RefusedException.throwIfAny(ConceptValidator.refusals(concept));
    }

    private static void refuseTwin(Concept concept, Map<String, GlossaryEntry> present, Predicate<String> other) {
        present.values().stream()
                .filter(glossaryEntry -> other.test(glossaryEntry.getKey())
                        && glossaryEntry.getConcept().hasSamePreferredTerms(concept))
                .findFirst()
                .ifPresent(twin -> {
                    throw new RefusedException(List.of(Refusal.workflow(
                            "glossary.twin",
                            twin.getConcept().wordings().en().preferred(),
                            twin.getConcept().wordings().fr().preferred())));
                });
    }

    private GlossaryEntry seen(String key, long seen) {
        var glossaryEntry = terms.byKey(key).orElseThrow(() -> ProblemException.notFound("term.unknown"));
        if (glossaryEntry.getVersion() != seen) {
            throw new StaleVersionException(seen, glossaryEntry.getVersion());
        }
        return glossaryEntry;
    }

    private Map<String, GlossaryEntry> present() {
        var present = new HashMap<String, GlossaryEntry>();
        terms.all().forEach(glossaryEntry -> present.put(glossaryEntry.getKey(), glossaryEntry));
        return present;
    }

    private void close(GlossaryState state) {
        var number = state.nextChangeNumber();
        terms.flush();
        glossaryChangedEvent.fire(new GlossaryChanged(number));
    }
}
