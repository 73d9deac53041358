package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.SequenceDifference;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What changes for readers when an edition takes the place of what they see now.
 *
 * @param first whether they see nothing of this posting yet
 * @param fromArchive whether they see it as archived now
 * @param texts what changes in each language
 * @param facts the facts that differ
 */
public record ChangeSummary(
        boolean first, boolean fromArchive, Bilingual<TextChange> texts, Set<ChangeSummary.Fact> facts) {

    /** A block ends at an empty line and after a heading, and a list item starts a new one. */
    private static final Pattern BLOCK_END = Pattern.compile(
            "\\n[^\\S\\n]*+\\n\\s*+|(?<=^|\\n)(?=#{1,6} )|(?<=\\n)(?=[ \\t]*+(?:[-*+]|\\d{1,9}[.)]) )|(?<=\\n)(?=\\|)");

    private static final Pattern HEADING = Pattern.compile("^(#{1,6} [^\\n]*)\\n(.+)$", Pattern.DOTALL);

    /** What can differ beside the texts, as readers meet it. */
    public enum Fact {
        CLOSING(facts -> Arrays.asList(facts.getClosesAt(), facts.getClosesZone())),
        CLASSIFICATION(Facts::getClassification),
        TEAM(Facts::getTeam),
        LOCATIONS(Facts::getLocations),
        TELEWORK(Facts::getTelework),
        TENURE(Facts::getTenure),
        LANGUAGE(facts -> Arrays.asList(facts.getLanguageRequirement(), facts.getLanguageProfile())),
        SALARY(facts -> Arrays.asList(facts.getSalaryLow(), facts.getSalaryHigh())),
        REFERENCE(Facts::getReference),
        POSITIONS(Facts::getPositions),
        APPLICATION(facts -> Arrays.asList(facts.getLeverId(), facts.getApplyUrl(), facts.isApplicationHidden())),
        LISTING(Facts::isUnlisted);

        @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
        private final Function<Facts, Object> value;

        Fact(Function<Facts, Object> value) {
            this.value = value;
        }

        private boolean differs(Facts before, Facts after) {
            return !Objects.equals(value.apply(before), value.apply(after));
        }
    }

    /**
     * What changes in one language.
     *
     * @param title whether the title is another
     * @param description whether the description is another
     * @param changed how many paragraphs, headings and list items say something else
     * @param added how many are new
     * @param removed how many are gone
     */
    public record TextChange(boolean title, boolean description, int changed, int added, int removed) {

        static TextChange between(Text before, Text after) {
            var old = blocks(before.body());
            var now = blocks(after.body());
            var changed = 0;
            var added = 0;
            var removed = 0;
            for (var delta : sizes(old, now)) {
                changed += Math.min(delta.old(), delta.now());
                added += Math.max(0, delta.now() - delta.old());
                removed += Math.max(0, delta.old() - delta.now());
            }
            return new TextChange(
                    !before.title().equals(after.title()),
                    !before.description().equals(after.description()),
                    changed,
                    added,
                    removed);
        }

        private static List<Sizes> sizes(List<String> old, List<String> now) {
            return SequenceDifference.of(old, now).stream()
                    .filter(stretch -> !stretch.same())
                    .map(stretch -> new Sizes(stretch.oldTo() - stretch.oldFrom(), stretch.nowTo() - stretch.nowFrom()))
                    .toList();
        }

        /** Whether this language reads as before. */
        public boolean isNone() {
            return !title && !description && changed + added + removed == 0;
        }
    }

    /** How many blocks differ on either side. */
    private record Sizes(int old, int now) {}

    public ChangeSummary {
        facts = facts.isEmpty() ? Set.of() : EnumSet.copyOf(facts);
    }

    /** Compares an edition with what is public of its posting; null where nothing is. */
    public static ChangeSummary of(Publication shown, Edition edition) {
        var before = shown == null ? new Bilingual<>(Text.EMPTY, Text.EMPTY) : Bilingual.of(shown::textIn);
        var summary =
                between(before, shown == null ? new Facts() : shown.getFacts(), edition.getTexts(), edition.getFacts());
        return new ChangeSummary(shown == null, shown != null && shown.isArchived(), summary.texts(), summary.facts());
    }

    /** Compares two versions of texts and facts. */
    public static ChangeSummary between(
            Bilingual<Text> before, Facts factsBefore, Bilingual<Text> after, Facts factsAfter) {
        var facts = EnumSet.noneOf(Fact.class);
        for (var fact : Fact.values()) {
            if (fact.differs(factsBefore, factsAfter)) {
                facts.add(fact);
            }
        }
        return new ChangeSummary(
                false,
                false,
                Bilingual.of((Language language) -> TextChange.between(before.get(language), after.get(language))),
                facts);
    }

    /** Whether texts and facts are those that readers see already. */
    public boolean isNone() {
        return texts.en().isNone() && texts.fr().isNone() && facts.isEmpty();
    }

    /** The blocks of a body: what is told apart when one says how many paragraphs changed. White space does not count. */
    private static List<String> blocks(String markdown) {
        return BLOCK_END
                .splitAsStream(markdown)
                .flatMap(block -> {
                    var heading = HEADING.matcher(block.strip());
                    return heading.matches()
                            ? List.of(heading.group(1), heading.group(2)).stream()
                            : List.of(block).stream();
                })
                .map(block -> block.replaceAll("\\s+", " ").strip())
                .filter(block -> !block.isEmpty())
                .toList();
    }
}
