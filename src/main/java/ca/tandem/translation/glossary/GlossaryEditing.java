package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
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
public class GlossaryEditing {

    private static final Set<Role> EDITORS = Set.of(Role.TRANSLATOR, Role.ADMINISTRATOR);

    @Inject
    GlossaryTerms terms;

    @Inject
    Event<GlossaryChanged> changed;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * The result of an import: numbers of concepts.
     *
     * @param added the concepts that were new
     * @param changed the concepts that replaced another description
     * @param unchanged the concepts that the glossary had already
     */
    public record Taken(int added, int changed, int unchanged) {}

    /** Returns the reasons for which the actor may not change the glossary; empty if they may. */
    public List<Refusal> refusals(Actor actor) {
        return actor.holdsAny(EDITORS) ? List.of() : List.of(Refusal.role("glossary.role"));
    }

    /**
     * Adds a concept. If its key is taken, a number is appended to it.
     *
     * @throws Refused if the concept breaks a rule, the glossary has the same pair of preferred terms, or the actor lacks the role
     */
    public Term add(Concept concept, Actor actor) {
        authorise(actor, concept);
        var state = terms.hold();
        var present = present();
        refuseTwin(concept, present, key -> true);
        var term = new Term(free(concept, present), actor.name(), clock.instant());
        terms.add(term);
        note("glossary.added", term.getKey(), actor);
        close(state);
        return term;
    }

    /**
     * Changes a concept; its key stays. A description equal to the present one changes nothing.
     *
     * @param key the key of the term
     * @param seen the version of the term that the user edited
     * @param concept the new description; its key is ignored
     * @param actor the account that changes it
     * @return the term
     * @throws UnknownTerm if there is no term with the key
     * @throws Stale if the term was changed since that version
     * @throws Refused for the same reasons as {@link #add}
     */
    public Term change(String key, long seen, Concept concept, Actor actor) {
        authorise(actor, concept.withKey(key));
        var state = terms.hold();
        var term = seen(key, seen);
        if (!term.getConcept().equals(concept.withKey(key))) {
            refuseTwin(concept, present(), other -> !other.equals(key));
            term.describe(concept, actor.name(), clock.instant());
            note("glossary.changed", key, actor);
            close(state);
        }
        return term;
    }

    /**
     * Deletes a concept.
     *
     * @param key the key of the term
     * @param seen the version of the term that the user saw
     * @param actor the account that deletes it
     * @throws UnknownTerm if there is no term with the key
     * @throws Stale if the term was changed since that version
     * @throws Refused if the actor lacks the role
     */
    public void delete(String key, long seen, Actor actor) {
        Refused.ifAny(refusals(actor));
        var state = terms.hold();
        terms.remove(seen(key, seen));
        note("glossary.deleted", key, actor);
        close(state);
    }

    /**
     * Imports concepts from a file. A concept whose pair of preferred terms or else whose key is in the glossary replaces the present
     * description; nothing is deleted.
     *
     * @throws Refused if a concept breaks a rule or the actor lacks the role
     */
    public Taken take(List<Concept> concepts, Actor actor) {
        Refused.ifAny(refusals(actor));
        var state = terms.hold();
        var taken = take(concepts, actor.name());
        trail.note(Deed.of("glossary.imported")
                .by(actor.name())
                .with("added", taken.added())
                .with("changed", taken.changed()));
        if (taken.added() + taken.changed() > 0) {
            close(state);
        }
        return taken;
    }

    /** Adds the starter terms, only once for a database: terms of them that are deleted later do not return at the next start. */
    void start(List<Concept> concepts) {
        var state = terms.hold();
        if (state.start()) {
            take(concepts, (String) null);
            trail.note(Deed.of("glossary.started").by(Actor.PORTAL.name()).with("added", concepts.size()));
            close(state);
        }
    }

    private void note(String what, String key, Actor actor) {
        trail.note(Deed.of(what).by(actor.name()).with("term", key));
    }

    private Taken take(List<Concept> concepts, String who) {
        var present = present();
        var pairs = new HashMap<List<String>, Term>();
        present.values().forEach(term -> pairs.put(pair(term.getConcept()), term));
        var added = 0;
        var altered = 0;
        for (var concept : concepts) {
            Refused.ifAny(ConceptRules.refusals(concept));
            var term = counterpart(concept, present, pairs);
            if (term == null) {
                term = new Term(free(concept, present), who, clock.instant());
                terms.add(term);
                added++;
            } else if (!term.getConcept().equals(concept.withKey(term.getKey()))) {
                term.describe(concept, who, clock.instant());
                altered++;
            }
            present.put(term.getKey(), term);
            pairs.put(pair(term.getConcept()), term);
        }
        return new Taken(added, altered, concepts.size() - added - altered);
    }

    /** Returns the pair of preferred terms, ignoring case. Concepts that say the same have equal pairs. */
    private static List<String> pair(Concept concept) {
        return Stream.of(Language.values())
                .map(language ->
                        concept.preferred(language).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Term counterpart(Concept concept, Map<String, Term> present, Map<List<String>, Term> pairs) {
        var same = pairs.get(pair(concept));
        if (same != null && same.getConcept().saysTheSameAs(concept)) {
            return same;
        }
        return concept.key() == null ? null : present.get(concept.key());
    }

    /** Returns the concept with a key that no other term has. */
    private static Concept free(Concept concept, Map<String, Term> present) {
        var key = concept.keyOrMade();
        for (var number = 2; present.containsKey(key); number++) {
            key = concept.keyOrMade() + "-" + number;
        }
        return concept.withKey(key);
    }

    private void authorise(Actor actor, Concept concept) {
        Refused.ifAny(refusals(actor));
        Refused.ifAny(ConceptRules.refusals(concept));
    }

    private static void refuseTwin(Concept concept, Map<String, Term> present, Predicate<String> other) {
        present.values().stream()
                .filter(term -> other.test(term.getKey()) && term.getConcept().saysTheSameAs(concept))
                .findFirst()
                .ifPresent(twin -> {
                    throw new Refused(List.of(Refusal.workflow(
                            "glossary.twin",
                            twin.getConcept().wordings().en().preferred(),
                            twin.getConcept().wordings().fr().preferred())));
                });
    }

    private Term seen(String key, long seen) {
        var term = terms.byKey(key).orElseThrow(() -> new UnknownTerm(key));
        if (term.getVersion() != seen) {
            throw new Stale(seen, term.getVersion());
        }
        return term;
    }

    private Map<String, Term> present() {
        var present = new HashMap<String, Term>();
        terms.all().forEach(term -> present.put(term.getKey(), term));
        return present;
    }

    private void close(GlossaryState state) {
        var number = state.count();
        terms.flush();
        changed.fire(new GlossaryChanged(number));
    }
}
