package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.proofreading.ProofreadingStatus;
import ca.tandem.translation.unit.EditionUnits;
import ca.tandem.translation.unit.UnitTranslation;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All checks of the portal. */
@ApplicationScoped
public class Checks {

    /** Maximum number of versions whose content is remembered; an entry takes some 200 bytes. */
    private static final int VERSIONS = 20_000;

    @Inject
    Instance<Check> checks;

    @Inject
    LanguageFindings languageFindings;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Clock clock;

    private final FindingsCache cache = new FindingsCache();

    /** Hashes of contents by edition and version of its posting. */
    private final Cache<String, String> contents =
            Caffeine.newBuilder().maximumSize(VERSIONS).build();

    /** Returns the findings of an edition, errors first. */
    public List<Finding> findings(Edition edition) {
        return findings(edition, unitTranslation.editionUnits(edition));
    }

    /**
     * Returns the findings of an edition that was read and not changed since, errors first, to show them. What it contains is remembered
     * by the version of the posting, so that units are read again only if something was saved, and checked again only if it was a text.
     */
    public List<Finding> findingsAsRead(Edition edition) {
        var version = edition.getId() + " " + edition.getVersion();
        var content = contents.getIfPresent(version);
        if (content == null) {
            var editionUnits = unitTranslation.editionUnits(edition);
            contents.put(version, ContentHash.of(edition, editionUnits));
            return findings(edition, editionUnits);
        }
        return withOthers(
                edition,
                findings(
                        content,
                        edition.getFacts(),
                        () -> CheckedEditionBuilder.of(edition, unitTranslation.editionUnits(edition), null)));
    }

    /** Returns the findings of an edition whose units are loaded already, errors first; meant for lists. */
    public List<Finding> findings(Edition edition, EditionUnits editionUnits) {
        var found = findings(
                ContentHash.of(edition, editionUnits),
                edition.getFacts(),
                () -> CheckedEditionBuilder.of(edition, editionUnits, null));
        return withOthers(edition, found);
    }

    /** Adds what depends on more than the texts, and is therefore not cached with what depends on them. */
    private List<Finding> withOthers(Edition edition, List<Finding> found) {
        return Stream.concat(withClosing(edition, found).stream(), FileFindings.of(edition).stream())
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }

    /**
     * Adds the finding that depends on the clock. Of what is no longer in work it is no finding that a closing has passed.
     */
    private List<Finding> withClosing(Edition edition, List<Finding> found) {
        if (!edition.getState().isInWork()) {
            return found.stream()
                    .filter(finding -> !finding.code().equals("closing.text.passed"))
                    .toList();
        }
        return edition.getFacts().closedAt(clock.instant())
                ? Stream.concat(found.stream(), Stream.of(Finding.of("closing.passed", null, "facts")))
                        .toList()
                : found;
    }

    /**
     * Returns the findings of a unit while a user is typing its translation, errors first.
     *
     * @param unit the unit's id
     * @param words the content of the field
     */
    public List<Finding> findings(Edition edition, long unit, String words) {
        var editionUnits = unitTranslation.editionUnits(edition);
        var unsavedTranslation = new CheckedEditionBuilder.UnsavedTranslation(unit, words);
        return findings(
                        ContentHash.of(edition, editionUnits, unsavedTranslation),
                        edition.getFacts(),
                        () -> CheckedEditionBuilder.of(edition, editionUnits, unsavedTranslation))
                .stream()
                .filter(finding -> String.valueOf(unit).equals(finding.unit()))
                .toList();
    }

    /** Returns the findings of two texts that belong to no edition, paired by alignment; errors first. */
    public List<Finding> findings(Bilingual<PostingText> texts, Language source) {
        return findings(ContentHash.of(texts, source), null, () -> CheckedEdition.of(texts, source));
    }

    /**
     * Checks whether a text has an error by itself or as a whole beside the other, without pairing their passages, which costs most of
     * {@link #findings(Bilingual, Language)}.
     */
    public boolean isFaulty(Bilingual<PostingText> texts, Language language) {
        var subject = CheckedEdition.unpaired(texts, language);
        return checks.stream()
                .flatMap(check -> check.findings(subject))
                .anyMatch(finding -> finding.isError() && finding.language() == language);
    }

    /** Checks whether there is an engine for spelling and grammar. */
    public boolean isProofreading() {
        return languageFindings.isOn();
    }

    /**
     * Asks the engine for spelling and grammar about an edition that was read and not changed since, and waits for two seconds at most. What
     * it says is among the findings from then on. Not to be called inside a transaction.
     */
    public ProofreadingStatus proofread(Edition edition) {
        if (!languageFindings.isOn()) {
            return ProofreadingStatus.OFF;
        }
        var version = edition.getId() + " " + edition.getVersion();
        var content = contents.getIfPresent(version);
        if (content == null) {
            content = ContentHash.of(edition, unitTranslation.editionUnits(edition));
            contents.put(version, content);
        }
        return languageFindings.proofread(
                content, () -> CheckedEditionBuilder.of(edition, unitTranslation.editionUnits(edition), null)
                        .allUnitTexts());
    }

    /** Asks about a unit while a user is typing its translation; parameters are those of its {@link #findings(Edition, long, String)}. */
    public ProofreadingStatus proofread(Edition edition, long unit, String words) {
        if (!languageFindings.isOn()) {
            return ProofreadingStatus.OFF;
        }
        var editionUnits = unitTranslation.editionUnits(edition);
        var unsavedTranslation = new CheckedEditionBuilder.UnsavedTranslation(unit, words);
        return languageFindings.proofread(
                ContentHash.of(edition, editionUnits, unsavedTranslation),
                () -> CheckedEditionBuilder.of(edition, editionUnits, unsavedTranslation)
                        .allUnitTexts()
                        .filter(text -> text.isOf(String.valueOf(unit))));
    }

    /** Asks about two texts that belong to no edition. */
    public ProofreadingStatus proofread(Bilingual<PostingText> texts, Language source) {
        return languageFindings.proofread(ContentHash.of(texts, source), () -> CheckedEdition.of(texts, source)
                .allUnitTexts());
    }

    private List<Finding> findings(String content, Facts facts, Supplier<CheckedEdition> subject) {
        return Stream.concat(
                        cache
                                .of(
                                        content,
                                        facts,
                                        () -> subject.get().with(facts),
                                        checks.stream().toList())
                                .stream(),
                        languageFindings.of(content, facts).stream())
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }
}
