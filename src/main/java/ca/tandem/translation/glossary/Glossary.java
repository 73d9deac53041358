package ca.tandem.translation.glossary;

import ca.tandem.common.Folding;
import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * A read-only cache of the glossary in memory. A change on this node shows at the next query, a change on another node within
 * {@link #PATIENCE}.
 */
@ApplicationScoped
public class Glossary {

    /** Maximum time for which a change on another node may go unnoticed. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Snapshot NOTHING = new Snapshot(-1, Instant.MIN, List.of(), new Terminology(List.of()));

    @Inject
    GlossaryTerms terms;

    @Inject
    Clock clock;

    private final AtomicLong wanted = new AtomicLong(0);
    private volatile Snapshot snapshot = NOTHING;

    private record Snapshot(long number, Instant looked, List<Term> terms, Terminology terminology) {}

    /**
     * A page of search results.
     *
     * @param total the number of results on all pages
     * @param terms the terms of this page
     */
    public record Found(long total, List<Term> terms) {}

    /** Finds the terms in a unit's text; see {@link Terminology#in}. */
    public List<Occurrence> in(String text, Language language) {
        return current().terminology().in(text, language);
    }

    /** Checks the terms of a translation; see {@link Terminology#check}. */
    public List<TermFinding> check(String source, String target, Language from) {
        return current().terminology().check(source, target, from);
    }

    /** Returns the number of the last change that the cache includes. While it stays the same, the answers of all other methods do too. */
    public long number() {
        return current().number();
    }

    /** Returns all terms in the order of their keys. */
    public List<Term> all() {
        return current().terms();
    }

    /**
     * Finds concepts by their terms in either language.
     *
     * @param words the search words, each of which must occur somewhere in the terms, ignoring case and accents; blank or null for all
     *     concepts
     * @param by the language whose preferred terms and alphabet sort the results
     * @param page the page, from 1
     * @param size the number of results on a page
     * @return the page and the total number of results
     */
    public Found find(String words, Language by, int page, int size) {
        var asked = words == null
                ? new String[0]
                : Folding.fold(Folding.asked(words)).split("[\\s\u00a0]+");
        var order = Collator.getInstance(by.locale());
        var found = current().terms().stream()
                .filter(term -> {
                    var said = said(term.getConcept());
                    return Arrays.stream(asked).allMatch(said::contains);
                })
                .sorted(Comparator.comparing(term -> term.getConcept().preferred(by), order))
                .toList();
        var before = Math.min((long) (page - 1) * size, found.size());
        return new Found(found.size(), found.stream().skip(before).limit(size).toList());
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) GlossaryChanged change) {
        wanted.accumulateAndGet(change.number(), Math::max);
    }

    private static String said(Concept concept) {
        return Folding.fold(Arrays.stream(Language.values())
                .flatMap(language -> concept.wordings().get(language).all())
                .collect(Collectors.joining("\n")));
    }

    private Snapshot current() {
        var present = snapshot;
        return isFresh(present) ? present : look();
    }

    private boolean isFresh(Snapshot present) {
        return present.number() >= wanted.get()
                && present.looked().isAfter(clock.instant().minus(PATIENCE));
    }

    private synchronized Snapshot look() {
        var present = snapshot;
        if (isFresh(present)) {
            return present;
        }
        var now = clock.instant();
        var number = terms.changes();
        if (number == present.number()) {
            snapshot = new Snapshot(number, now, present.terms(), present.terminology());
        } else {
            var all = terms.all();
            snapshot = new Snapshot(
                    number,
                    now,
                    all,
                    new Terminology(all.stream().map(Term::getConcept).toList()));
        }
        return snapshot;
    }
}
