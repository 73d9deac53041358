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
 * The glossary in memory, for everybody to read. A change on this node counts at the next question, one on another node within
 * {@link #PATIENCE}.
 */
@ApplicationScoped
public class Glossary {

    /** How long a change on another node may stay unnoticed. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Snapshot NOTHING = new Snapshot(-1, Instant.MIN, List.of(), new Terminology(List.of()));

    @Inject
    GlossaryTerms terms;

    @Inject
    Clock clock;

    private final AtomicLong wanted = new AtomicLong(0);
    private volatile Snapshot snapshot = NOTHING;

    private record Snapshot(long number, Instant looked, List<Term> terms, Terminology terminology) {}

    /** A page of what was found. */
    public record Found(long total, List<Term> terms) {}

    /** The terms in a unit's text; see {@link Terminology#in}. */
    public List<Occurrence> in(String text, Language language) {
        return current().terminology().in(text, language);
    }

    /** What is wrong with the terms of a translation; see {@link Terminology#check}. */
    public List<TermFinding> check(String source, String target, Language from) {
        return current().terminology().check(source, target, from);
    }

    /** The number of the last change that is in it: as long as it stays, every answer does. */
    public long number() {
        return current().number();
    }

    /** Every term, by the keys. */
    public List<Term> all() {
        return current().terms();
    }

    /**
     * Finds terms by their wordings in either language.
     *
     * @param words each of them must stand somewhere in the wordings, whatever case and accents; blank or null for all terms
     * @param by the language by whose alphabet they come
     * @param page from 1
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
