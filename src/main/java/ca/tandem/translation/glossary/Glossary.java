package ca.tandem.translation.glossary;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
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
 * {@link #MAX_STALENESS}.
 */
@ApplicationScoped
public class Glossary {

    /** Maximum time for which a change on another node may go unnoticed. */
    static final Duration MAX_STALENESS = Duration.ofSeconds(10);

    private static final GlossarySnapshot NOTHING =
            new GlossarySnapshot(-1, Instant.MIN, List.of(), new TermRecognizer(List.of()));

    @Inject
    GlossaryRepository terms;

    @Inject
    Clock clock;

    private final AtomicLong wanted = new AtomicLong(0);
    private volatile GlossarySnapshot glossarySnapshot = NOTHING;

    private record GlossarySnapshot(
            long number, Instant looked, List<GlossaryEntry> terms, TermRecognizer terminology) {}

    /**
     * A page of search results.
     *
     * @param total the number of results on all pages
     * @param terms the terms of this page
     */
    public record GlossarySearchResult(long total, List<GlossaryEntry> terms) {}

    /** Finds the terms in a unit's text; see {@link TermRecognizer#findTerms}. */
    public List<TermOccurrence> findTerms(String text, Language language) {
        return current().terminology().findTerms(text, language);
    }

    /** Checks the terms of a translation; see {@link TermRecognizer#check}. */
    public List<TermFinding> check(String source, String target, Language from) {
        return current().terminology().check(source, target, from);
    }

    /** Returns the number of the last change that the cache includes. While it stays the same, the answers of all other methods do too. */
    public long changeNumber() {
        return current().number();
    }

    /** Returns all terms in the order of their keys. */
    public List<GlossaryEntry> all() {
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
    public GlossarySearchResult find(String words, Language by, int page, int size) {
        var asked = words == null
                ? new String[0]
                : TextFolding.fold(TextFolding.trimQuery(words)).split("[\\s\u00a0]+");
        var order = Collator.getInstance(by.locale());
        var found = current().terms().stream()
                .filter(glossaryEntry -> {
                    var said = said(glossaryEntry.getConcept());
                    return Arrays.stream(asked).allMatch(said::contains);
                })
                .sorted(Comparator.comparing(
                        glossaryEntry -> glossaryEntry.getConcept().preferred(by), order))
                .toList();
        var before = Math.min((long) (page - 1) * size, found.size());
        return new GlossarySearchResult(
                found.size(), found.stream().skip(before).limit(size).toList());
    }

    void onGlossaryChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) GlossaryChanged change) {
        wanted.accumulateAndGet(change.number(), Math::max);
    }

    private static String said(Concept concept) {
        return TextFolding.fold(Arrays.stream(Language.values())
                .flatMap(language -> concept.wordings().get(language).all())
                .collect(Collectors.joining("\n")));
    }

    private GlossarySnapshot current() {
        var present = glossarySnapshot;
        return isFresh(present) ? present : look();
    }

    private boolean isFresh(GlossarySnapshot present) {
        return present.number() >= wanted.get()
                && present.looked().isAfter(clock.instant().minus(MAX_STALENESS));
    }

    private synchronized GlossarySnapshot look() {
        var present = glossarySnapshot;
        if (isFresh(present)) {
            return present;
        }
        var now = clock.instant();
        var number = terms.changeNumber();
        if (number == present.number()) {
            glossarySnapshot = new GlossarySnapshot(number, now, present.terms(), present.terminology());
        } else {
            var all = terms.all();
            glossarySnapshot = new GlossarySnapshot(
                    number,
                    now,
                    all,
                    new TermRecognizer(
                            all.stream().map(GlossaryEntry::getConcept).toList()));
        }
        return glossarySnapshot;
    }
}
